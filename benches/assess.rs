//! How long the calculator takes between a keystroke and its answer. Run by `make bench`.

fn main() {
    divan::main();
}
