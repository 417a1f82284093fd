//! What the words say against what the figures say, as it stands on the page.

use boussole::benchmarks::Parameter;
use boussole::engine::brief::{Draft, Priority};
use boussole::messages::Language;

use super::{page, sentence, told};

/// The element that has a class, to where it ends.
fn part(html: &str, class: &str, ends: &str) -> String {
    let class = format!("class=\"{class}");
    assert!(html.contains(&class), "no {class} in {html}");
    let at = html.find(&class).unwrap();
    let from = html.get(..at).unwrap().rfind('<').unwrap();
    let rest = html.get(from..).unwrap();
    let end = rest.find(ends).map_or(rest.len(), |end| end + ends.len());
    format!("{}\n", rest.get(..end).unwrap())
}

/// The page of a sentence, with figures of the visitor's own.
fn written(language: Language, objective: &str, figures: &[(Parameter, &str)]) -> String {
    let figures = figures.iter().map(|(parameter, text)| (*parameter, (*text).to_owned())).collect();
    page(language, Draft { figures, ..told(objective) })
}

fn either<'a>(language: Language, french: &'a str, english: &'a str) -> &'a str {
    if language == Language::FRENCH { french } else { english }
}

#[test]
fn words_and_figures_stand_side_by_side() {
    for language in Language::all() {
        let html = written(language, sentence(language), &[]);
        insta::assert_snapshot!(format!("apart_{}", language.tag()), part(&html, "apart", "</table>"));
    }
}

#[test]
fn where_words_and_figures_disagree_it_is_seen_and_nowhere_else() {
    let wishful =
        written(Language::FRENCH, "Obtenir 500 demandes de devis par mois d'ici fin juin grâce à Google Ads", &[]);
    let apart = part(&wishful, "apart", "</table>");
    assert_eq!(apart.matches("data-agree=\"false\"").count(), 2, "{apart}");
    assert_eq!(apart.matches("Les mots y sont, pas encore les chiffres.").count(), 2, "{apart}");
    let modest =
        written(Language::FRENCH, "Passer de 1000 à 1030 visites par mois sur notre site d'ici fin décembre", &[]);
    let apart = part(&modest, "apart", "</table>");
    assert!(apart.contains("Les chiffres y sont, pas encore les mots."), "{apart}");
    let blank = page(Language::FRENCH, Draft { objective: String::new(), ..told("") });
    assert!(!blank.contains("class=\"apart"), "{blank}");
}

#[test]
fn contradictions_are_said_with_their_remedy() {
    for language in Language::all() {
        let mut text = String::new();
        for (french, english, figures) in [
            (
                "Passer de 300 à 400 demandes de devis d'ici fin juin, soit +20 %",
                "Go from 300 to 400 quote requests by the end of June (+20%)",
                &[][..],
            ),
            ("Obtenir 40 demandes de devis par mois", "Get 40 quote requests a month", &[]),
            (
                "Obtenir 40 demandes de devis par mois d'ici fin mars 2025",
                "Get 40 quote requests a month by the end of March 2025",
                &[],
            ),
            (
                "Passer de 400 à 300 commandes par mois d'ici fin juin",
                "Go from 400 to 300 orders a month by the end of June",
                &[],
            ),
            (
                "Fidéliser nos clients d'ici fin juin",
                "Keep our customers until the end of June",
                &[(Parameter::Customers, "0")],
            ),
            (
                "Obtenir 2000 visites sur le site d'ici fin juin",
                "Get 2,000 visits to the site by the end of June",
                &[(Parameter::Visits, "1000")],
            ),
            ("Obtenir 60 visites sur le site d'ici fin juin", "Get 60 visits to the site by the end of June", &[]),
        ] {
            let html = written(language, either(language, french, english), figures);
            text += &part(&html, "contradictions", "</div>");
        }
        insta::assert_snapshot!(format!("contradictions_{}", language.tag()), text);
    }
}

#[test]
fn a_sentence_that_holds_together_is_not_contradicted() {
    for language in Language::all() {
        assert!(!written(language, sentence(language), &[]).contains("contradictions"));
    }
}

#[test]
fn a_sentence_without_a_number_is_given_one() {
    for language in Language::all() {
        let mut text = String::new();
        for (french, english) in [
            ("Obtenir plus de demandes de devis grâce à Google Ads", "Get more quote requests with Google Ads"),
            ("Augmenter de 20 % le trafic de notre site", "Increase traffic to our website by 20%"),
            ("Faire connaître notre cabinet à Nantes", "Make our firm known in Leeds"),
        ] {
            let html = written(language, either(language, french, english), &[]);
            text += &part(&html, "ways proposal", "</section>");
        }
        insta::assert_snapshot!(format!("proposal_{}", language.tag()), text);
        assert!(!written(language, sentence(language), &[]).contains("ways proposal"));
    }
}

#[test]
fn the_priority_is_proposed_chosen_and_told_with_what_waits() {
    for language in Language::all() {
        let several = either(
            language,
            "Augmenter le trafic du site et obtenir 40 demandes de devis par mois d'ici fin juin",
            "Increase site traffic and get 40 quote requests a month by the end of June",
        );
        let cut = |draft: Draft| part(&page(language, draft), "field priority", "</fieldset>");
        let mut text = cut(told(several));
        for priority in [Priority::Awareness, Priority::Activation] {
            text += &cut(Draft { priority: Some(priority), ..told(sentence(language)) });
        }
        text += &cut(told(""));
        insta::assert_snapshot!(format!("priority_{}", language.tag()), text);
    }
}
