//! Mounts the page; nothing else.

fn main() {
    boussole::host::mount();
}
