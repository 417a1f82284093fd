//! The clauses that can complete an objective, as data: see `clauses.fr.txt`.

/// One language's clauses.
#[derive(Clone, Copy)]
pub struct Clauses {
    file: &'static str,
}

impl Clauses {
    /// The French clauses.
    pub const FRENCH: Self = Self { file: include_str!("clauses.fr.txt") };
    /// The English clauses.
    pub const ENGLISH: Self = Self { file: include_str!("clauses.en.txt") };

    /// Every clause of a key, in the order of the file.
    pub fn all(self, key: &str) -> impl Iterator<Item = &'static str> {
        self.file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "))
            .filter(move |(name, _)| *name == key)
            .map(|(_, clause)| clause)
    }

    /// The clauses of a role for a metric, or those for any metric.
    pub fn of(self, role: &str, metric: &str) -> Vec<&'static str> {
        let own: Vec<_> = self.all(&[role, " ", metric].concat()).collect();
        if own.is_empty() { self.all(&[role, " *"].concat()).collect() } else { own }
    }

    /// The first clause of a key, empty if there is none.
    pub fn first(self, key: &str) -> &'static str {
        self.all(key).next().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let keys = |clauses: Clauses| -> Vec<&'static str> {
            clauses
                .file
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(key, _)| key)
                .filter(|key| !key.starts_with('#'))
                .collect()
        };
        assert_eq!(keys(Clauses::FRENCH), keys(Clauses::ENGLISH));
    }
}
