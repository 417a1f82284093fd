//! Agreement between two judges on marks 0, 1, 2.

use std::fmt;

/// Cohen's kappa with quadratic weights (Cohen 1968): 1 is agreement, 0 is chance.
pub fn kappa(left: &[usize], right: &[usize]) -> f64 {
    let mut table = Confusion::default();
    left.iter().zip(right).for_each(|(a, b)| table.add(*a, *b));
    table.kappa()
}

/// How often each expected mark was read as each mark.
#[derive(Default)]
pub struct Confusion {
    counts: [[f64; 3]; 3],
}

impl Confusion {
    /// One more sentence.
    pub fn add(&mut self, expected: usize, found: usize) {
        self.counts[expected][found] += 1.0;
    }

    fn kappa(&self) -> f64 {
        let total: f64 = self.counts.iter().flatten().sum();
        let rows: Vec<f64> = self.counts.iter().map(|row| row.iter().sum()).collect();
        let columns: Vec<f64> = (0..3).map(|column| self.counts.iter().map(|row| row[column]).sum()).collect();
        let (mut observed, mut chance) = (0.0, 0.0);
        for row in 0_usize..3 {
            for column in 0_usize..3 {
                let weight = (row.abs_diff(column) * row.abs_diff(column)) as f64;
                observed += weight * self.counts[row][column];
                chance += weight * rows[row] * columns[column] / total;
            }
        }
        if chance > 0.0 { 1.0 - observed / chance } else { 1.0 }
    }
}

impl fmt::Display for Confusion {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "| labelled | read 0 | read 1 | read 2 |\n|---|---|---|---|")?;
        for (mark, row) in self.counts.iter().enumerate() {
            writeln!(out, "| {mark} | {} | {} | {} |", row[0], row[1], row[2])?;
        }
        Ok(())
    }
}
