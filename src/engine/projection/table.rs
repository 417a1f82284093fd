//! One number per case and month.

/// A column for each month, the cases in the order they are drawn: a month is read and written in one stretch.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    cases: usize,
    cells: Vec<f64>,
}

impl Table {
    pub(super) fn empty(cases: usize, months: usize) -> Self {
        Self { cases, cells: vec![0.0; cases * months] }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.cases.max(1))
    }

    pub(super) fn columns_mut(&mut self) -> impl Iterator<Item = &mut [f64]> {
        self.cells.chunks_exact_mut(self.cases.max(1))
    }

    /// One month of every case; nothing when it lies outside.
    pub(super) fn column(&self, month: usize) -> &[f64] {
        self.columns().nth(month).unwrap_or_default()
    }

    /// The same, to be written.
    pub(super) fn column_mut(&mut self, month: usize) -> &mut [f64] {
        self.columns_mut().nth(month).unwrap_or_default()
    }

    /// One case in one month; 0 when it lies outside.
    pub(super) fn at(&self, case: usize, month: usize) -> f64 {
        self.cells.get(month * self.cases + case).copied().unwrap_or(0.0)
    }

    /// The months of the first case.
    pub(super) fn first_case(&self) -> Vec<f64> {
        self.columns().filter_map(<[f64]>::first).copied().collect()
    }

    /// The sum of the first months of every case.
    pub(super) fn sums(&self, months: usize) -> Vec<f64> {
        let mut sums = vec![0.0; self.cases];
        for column in self.columns().take(months) {
            add(column, &mut sums);
        }
        sums
    }
}

pub(super) fn add(column: &[f64], sums: &mut [f64]) {
    for (cell, sum) in column.iter().zip(sums) {
        *sum += cell;
    }
}
