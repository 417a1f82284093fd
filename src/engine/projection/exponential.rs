//! `e^x` for many values at a time.
//!
//! A plan draws a hundred thousand of them at each keystroke. libm's is exact to the last bit and made for one value: it
//! divides, branches and scales in a function of its own. This one is a polynomial, exact to a few units in the last
//! place, far below what any figure is known to; it only multiplies and adds, so its bits are the same everywhere.

/// `ln 2` in two parts: the first has so few digits that a whole number of times it is exact.
const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// `1/n!` for even `n` from 0 to 12, then for odd `n` from 1 to 11.
const EVEN: [f64; 7] =
    [1.0, 1.0 / 2.0, 1.0 / 24.0, 1.0 / 720.0, 1.0 / 40_320.0, 1.0 / 3_628_800.0, 1.0 / 479_001_600.0];
const ODD: [f64; 6] = [1.0, 1.0 / 6.0, 1.0 / 120.0, 1.0 / 5040.0, 1.0 / 362_880.0, 1.0 / 39_916_800.0];

/// `e^x`; beyond ±700 as if `x` were ±700, which no figure comes near.
pub(super) fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    // e^x = 2^k · e^r, with r at most half of ln 2 from 0.
    let k = (x * std::f64::consts::LOG2_E + 0.5).floor();
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    let square = r * r;
    let even = EVEN.iter().rev().fold(0.0, |sum, part| sum * square + part);
    let odd = ODD.iter().rev().fold(0.0, |sum, part| sum * square + part);
    (even + r * odd) * power_of_two(k)
}

/// `2^k` for a whole `k` between -1022 and 1023: the exponent of the number is `k`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 2046")]
fn power_of_two(k: f64) -> f64 {
    f64::from_bits(((k + 1023.0) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_exponential() {
        for step in -70_000..=70_000 {
            let x = f64::from(step) / 100.0;
            let (ours, exact) = (exp(x), libm::exp(x));
            assert!((ours / exact - 1.0).abs() < 1e-15, "{x}: {ours} and not {exact}");
        }
        assert_eq!(exp(0.0).to_bits(), 1.0_f64.to_bits());
    }
}
