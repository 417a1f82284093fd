//! The page as HTML, drawn natively: what each state shows, in every language.
//!
//! `INSTA_UPDATE=always cargo test --test views` rewrites the snapshots; read them before they are kept.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

#[path = "views/words.rs"]
mod words;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use boussole::benchmarks::{BENCHMARKS, Basis, Figure, Parameter, SECTORS};
use boussole::engine::Calculator;
use boussole::engine::brief::{Choice, Draft, Figures, Provision};
use boussole::engine::channels::{Audience, Country};
use boussole::engine::maturity::{Answer, Answers, Depth, Dropped};
use boussole::engine::objective::{self, Metric};
use boussole::engine::plan::{Reaction, Rule, Symptom};
use boussole::engine::units::Date;
use boussole::messages::{Language, Messages, Text, say};
use boussole::questions::{COMPARISONS, CRITERIA, CriterionRow};
use boussole::view::{
    Answerer, App, AppProps, Desk, File, Formatter, Host, Keeper, Shared, Sitting, Unformatted, Unkept,
};
use futures::executor::block_on;
use yew::{Callback, LocalServerRenderer};

/// Someone whose numbers have no manners, and whose words are all at hand.
struct Plain;

impl Host for Plain {
    fn formatter(&self, _: Language, _: &'static str) -> Rc<dyn Formatter> {
        Rc::new(Unformatted)
    }

    fn fetch_messages(&self, language: Language, _: &Messages, then: Callback<Messages>) {
        then.emit(messages(language));
    }

    /// It is at hand from the start.
    fn fetch_answerer(&self, _: Callback<Shared<dyn Answerer>>) {}

    fn offer(&self, _: &File) {}

    fn speaks(&self, _: &Messages) {}
}

/// A page at an address, on a device that keeps nothing.
struct Forgetful;

impl Keeper for Forgetful {
    fn link(&self) -> String {
        "https://agency.example/".to_owned()
    }

    fn address(&self, fragment: &str) -> String {
        self.link() + "#" + fragment
    }

    fn share(&self, _: &str, _: Callback<bool>) {}

    fn kept(&self) -> Result<Option<String>, Unkept> {
        Err(Unkept)
    }

    fn keep(&self, _: Option<&str>) -> Result<(), Unkept> {
        Err(Unkept)
    }

    /// They are at hand from the start.
    fn fetch_questions(&self, _: Language, _: Callback<String>) {}
}

fn messages(language: Language) -> Messages {
    let text = |part: &str| {
        let file = format!("{}{part}.txt", language.tag());
        fs::read_to_string(Path::new(env!("OUT_DIR")).join(file)).unwrap()
    };
    Messages::read(language, &text("")).and(&text(".more")).with_questions(&text(".questions"))
}

/// The page with a draft already typed.
fn page(language: Language, draft: Draft) -> String {
    assessed_page(language, draft, Answers::default(), Sitting::default())
}

/// The page with a self-assessment under way.
fn assessed_page(language: Language, draft: Draft, answers: Answers, sitting: Sitting) -> String {
    let calculator = Calculator::new(&BENCHMARKS, Date::parse_iso("2026-01-15").unwrap());
    let answerer: Rc<dyn Answerer> = Rc::new(Desk::new(calculator, Rc::new(Forgetful)));
    let props = AppProps {
        host: Rc::new(Plain),
        sectors: SECTORS.iter().map(|sector| sector.id).collect(),
        messages: Shared::new(messages(language)),
        answerer: Some(answerer.into()),
        draft,
        answers,
        sitting,
    };
    readable(&block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()))
}

/// One element a line, so that a change shows where it is.
fn readable(html: &str) -> String {
    const BLOCKS: [&str; 33] = [
        "div", "main", "header", "footer", "section", "nav", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt",
        "dd", "table", "caption", "thead", "tbody", "tr", "fieldset", "legend", "label", "select", "option", "button",
        "details", "summary", "svg", "g", "figure",
    ];
    let opens_block = |tag: &str| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        BLOCKS.contains(&name)
    };
    let mut lines = String::new();
    for (place, tag) in html.split('<').enumerate() {
        if place > 0 {
            lines.push_str(if opens_block(tag) && !lines.ends_with('\n') { "\n<" } else { "<" });
        }
        lines.push_str(tag);
    }
    lines
}

/// What a visitor answers who tells everything.
fn told(objective: &str) -> Draft {
    Draft {
        language: None,
        objective: objective.into(),
        budget: "1 500".into(),
        audience: Some(Audience::Business),
        sector: Some("business_services".into()),
        country: Country::Fr,
        figures: [(Parameter::Basket, "2 400".to_owned()), (Parameter::Hours, "trois".to_owned())]
            .into_iter()
            .collect(),
        ..Draft::default()
    }
}

fn sentence(language: Language) -> &'static str {
    if language == Language::FRENCH {
        "Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads"
    } else {
        "Generate 40 quote requests a month by the end of June with Google Ads"
    }
}

#[test]
fn the_blank_page() {
    for language in Language::all() {
        insta::assert_snapshot!(format!("blank_{}", language.tag()), page(language, Draft::default()));
    }
}

#[test]
fn the_language_of_a_sentence_is_said_where_it_is_another_and_can_be_chosen() {
    let written = |language| {
        let draft = Draft { objective: "Sell 40 bikes by June".into(), language, ..Draft::default() };
        page(Language::FRENCH, draft)
    };
    let found = written(None);
    assert!(found.contains("Phrase lue en anglais.") && found.contains("La lire en français"), "{found}");
    let chosen = written(Some(objective::Language::French));
    assert!(chosen.contains("Phrase lue en français.") && chosen.contains("Laisser la langue"), "{chosen}");
}

#[test]
fn a_sentence_and_no_budget() {
    for language in Language::all() {
        let draft = Draft { objective: sentence(language).into(), ..Draft::default() };
        insta::assert_snapshot!(format!("sentence_{}", language.tag()), page(language, draft));
    }
}

#[test]
fn the_whole_answer() {
    for language in Language::all() {
        let draft = Draft {
            figures: [(Parameter::Basket, "2 400".to_owned())].into_iter().collect(),
            ..told(sentence(language))
        };
        insta::assert_snapshot!(format!("answer_{}", language.tag()), page(language, draft));
    }
}

#[test]
fn impressions_are_not_people_and_it_is_said_once() {
    for language in Language::all() {
        let (objective, note, unit) = if language == Language::FRENCH {
            let note = "moins de personnes que d’affichages";
            ("Toucher 50 000 personnes d'ici fin juin", note, "Affichages par mois")
        } else {
            ("Reach 50,000 people by the end of June", "fewer people than impressions", "Impressions a month")
        };
        let html = page(language, told(objective));
        assert_eq!(html.matches(note).count(), 1, "{html}");
        assert!(html.contains(unit), "{html}");
        let visits = page(language, told(sentence(language)));
        assert!(!visits.contains(note) && !visits.contains(unit), "{visits}");
    }
}

#[test]
fn a_vague_wish_is_met_with_its_own_words_made_countable() {
    for (language, wish, counted, blank, of_all) in [
        (Language::FRENCH, "Gagner en visibilité", "visites par mois sur notre site", "[nombre]", "Confort de travail"),
        (
            Language::of_tag("en").unwrap(),
            "Be better known",
            "visits a month to our website",
            "[number]",
            "Comfort at work",
        ),
    ] {
        let html = page(language, told(wish));
        let offered = html.lines().filter(|line| line.starts_with("<button") && line.contains(counted));
        assert_eq!(offered.filter(|line| line.contains(wish) && !line.contains(blank)).count(), 1, "{html}");
        assert!(html.contains(blank) && html.contains(of_all), "{html}");
        let clear = page(language, told(sentence(language)));
        assert!(!clear.contains(blank) && clear.contains(of_all), "{clear}");
    }
}

#[test]
fn a_result_without_its_number_is_offered_numbers_and_no_lesson() {
    let html = page(Language::FRENCH, told("Plus de trafic"));
    assert!(html.contains("comptez une chose") && !html.contains("C’est une envie"), "{html}");
    let blank = page(Language::FRENCH, Draft { objective: "Plus de trafic".into(), ..Draft::default() });
    assert!(blank.contains("[nombre]") && !blank.contains("Le nombre écrit est celui"), "{blank}");
}

#[test]
fn a_stage_is_known_by_its_other_names() {
    let html = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    for name in ["découverte · Reach", "considération · Act", "décision · Convert", "fidélisation · Engage"] {
        assert_eq!(html.matches(name).count(), 1, "{name} in {html}");
    }
}

#[test]
fn a_channel_is_explained_by_this_brief_and_not_by_the_catalogue_alone() {
    let mine = [(Parameter::Contacts, "2300".to_owned())].into_iter().collect();
    let html = page(Language::FRENCH, Draft { figures: mine, ..told(sentence(Language::FRENCH)) });
    for said in ["Votre phrase le nomme.", "vos 2300 contacts", "Attendu en 2026-06", "Coût d’une demande\u{a0}:"] {
        assert!(html.contains(said), "{said} in {html}");
    }
}

#[test]
fn the_long_run_is_a_switch_that_says_when_it_is_on() {
    let draft = told(sentence(Language::FRENCH));
    let off = page(Language::FRENCH, draft.clone());
    assert!(off.contains("Compter aussi les effets lointains") && !off.contains("Ventes et marge"), "{off}");
    let on = page(Language::FRENCH, Draft { long_run: true, ..draft });
    for said in ["Ventes et marge multipliées par", "Ventes et marge comptent ici", "Profit Ability 2"] {
        assert!(on.contains(said), "{said} in {on}");
    }
}

/// Half of the way up each of the criteria of a kind, but for what the visitor does not know.
fn half_way(is_answered: impl Fn(&CriterionRow) -> bool) -> Answers {
    let answer = |row: &CriterionRow| match row.id {
        "demand_trend" => Answer::Unknown,
        "promise" | "person_in_charge" => Answer::Level(0),
        _ => Answer::Level(row.levels / 2),
    };
    CRITERIA.iter().filter(|row| is_answered(row)).map(|row| (row.id, answer(row))).collect()
}

/// The part of the page that is about where the visitor stands.
fn assessment_of(html: &str) -> String {
    let (_, after) = html.split_once("<div class=\"rest beside\">").unwrap();
    after.to_owned()
}

#[test]
fn the_self_assessment_empty_half_and_complete() {
    let open = |depth| Sitting { depth: Some(depth), ..Sitting::default() };
    for language in Language::all() {
        let shown = |name: &str, draft: Draft, answers: Answers, sitting: Sitting| {
            let html = assessment_of(&assessed_page(language, draft, answers, sitting));
            for accident in ["NaN", "{", "Some("] {
                assert!(!html.contains(accident), "{accident} in {html}");
            }
            insta::assert_snapshot!(format!("maturity_{name}_{}", language.tag()), html);
        };
        shown("empty", Draft::default(), Answers::default(), open(Depth::Quick));
        shown("half", told(sentence(language)), half_way(|row| row.quick), open(Depth::Quick));
        let earlier = Some(half_way(|row| row.quick && row.id != "promise"));
        let dropped = vec![(Dropped::UnknownCriterion, 2), (Dropped::CutShort, 1)];
        let complete = Sitting { together: true, earlier, dropped, ..open(Depth::Complete) };
        shown("complete", Draft::default(), half_way(|_| true), complete);
    }
}

#[test]
fn what_the_self_assessment_finds_is_counted_in_the_plan() {
    let answers = |id: &'static str| [(id, Answer::Level(0))].into_iter().collect::<Answers>();
    let shown = |answers: Answers| {
        let sitting = Sitting { depth: Some(Depth::Quick), ..Sitting::default() };
        assessed_page(Language::FRENCH, told(sentence(Language::FRENCH)), answers, sitting)
    };
    let without_page = shown(answers("landing_page"));
    assert!(without_page.contains("faute d’une page faite pour l’annonce"), "{without_page}");
    assert!(without_page.contains("une part plus faible des visites devient une demande"), "{without_page}");
    let unmeasured = shown(answers("conversion_tracking"));
    assert!(unmeasured.contains("ne sont pas comptées canal par canal"), "{unmeasured}");
    let nobody = shown(answers("contact_list"));
    assert!(nobody.contains("Fermés, faute de public\u{a0}: Lettre par e-mail"), "{nobody}");
    assert!(nobody.contains("Vous n’avez personne à qui écrire"), "{nobody}");
    let plain = shown(Answers::default());
    assert!(!plain.contains("faute d’une page faite") && !plain.contains("Ce que le plan retient"), "{plain}");
}

#[test]
fn every_name_of_the_self_assessment_has_its_words() {
    for language in Language::all() {
        let messages = messages(language);
        let said = |text: Text| assert!(!messages.say(&text).is_empty(), "{text:?} in {}", language.tag());
        for row in &CRITERIA {
            said(say::question_of(row.id));
            said(say::question_name(row.id));
            said(say::dimension(row.dimension.name()));
            said(say::cause(row.cause.name()));
            said(say::effect(&row.effect.to_string()));
            said(say::effort(&row.effort.to_string()));
            if let Some(provision) = row.feeds {
                said(say::fed_there(provision));
                said(say::fed_missing(provision));
            }
        }
        for row in &COMPARISONS {
            said(say::comparison_what(row.id));
            said(say::comparison_firms(row.id));
        }
        for situation in ["overwhelmed", "given_up", "frustrated", "discouraged", "steering_well"] {
            said(say::situation_name(situation));
            said(say::situation_like(situation));
            said(say::situation_way_out(situation));
        }
    }
}

#[test]
fn a_budget_that_is_no_number() {
    let draft = Draft { budget: "beaucoup".into(), ..told(sentence(Language::FRENCH)) };
    let html = page(Language::FRENCH, draft);
    assert!(html.contains("aria-invalid=\"true\"") && html.contains("Ce n’est pas un nombre"), "{html}");
}

#[test]
fn a_figure_that_is_no_number_is_said_in_its_row_and_hides_nothing() {
    let html = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1, "{html}");
    assert!(html.contains("Ce n’est pas un nombre") && html.contains("chances sur 10"), "{html}");
}

#[test]
fn a_channel_that_an_empty_pool_closes_is_named() {
    let figures = [(Parameter::Contacts, "0".to_owned())].into_iter().collect();
    let html = page(Language::FRENCH, Draft { figures, ..told(sentence(Language::FRENCH)) });
    assert!(html.contains("Fermés, faute de public\u{a0}: Lettre par e-mail"), "{html}");
}

#[test]
fn a_french_figure_is_said_to_be_one_abroad() {
    let html = page(Language::FRENCH, Draft { country: Country::Ch, ..told(sentence(Language::FRENCH)) });
    assert!(html.contains("Un euro vaut ici 0.94") && html.contains("moyenne 2025"), "{html}");
    assert!(html.contains("pas de chiffre connu pour votre pays\u{a0}: valeur française"), "{html}");
    assert!(html.contains("coûts de la main-d'œuvre 2020") && html.contains(", 2020, Suisse"), "{html}");
    let home = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    assert!(!home.contains("valeur française") && !home.contains("Un euro vaut ici"), "{home}");
}

#[test]
fn a_channel_that_does_not_fit_is_named_with_its_reason() {
    let html = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    assert!(html.contains("Écartés, car ils conviennent mal à votre activité\u{a0}: Google Shopping"), "{html}");
}

#[test]
fn channels_that_receive_nothing_are_told_with_what_stands_against_them() {
    let choice = |locked: Option<&str>| Choice {
        locked: locked.map(str::to_owned),
        excluded: locked.is_none(),
        ..Choice::default()
    };
    let channels = [("search_ads", choice(None)), ("meta_ads", choice(Some("250")))];
    let draft = Draft {
        budget: "300".into(),
        channels: channels.into_iter().map(|(id, choice)| (id.to_owned(), choice)).collect(),
        ..told(sentence(Language::FRENCH))
    };
    let html = page(Language::FRENCH, draft);
    assert!(html.contains("Exclus par vous\u{a0}: Annonces dans la recherche Google."), "{html}");
    assert!(html.contains("laissent trop peu pour\u{a0}: "), "{html}");
    assert!(html.contains("Au-delà de ce que vous avez par mois\u{a0}: ") && html.contains("(dès 450"), "{html}");
}

#[test]
fn a_figure_of_a_channel_is_typed_in_its_fold_and_put_back_there_or_among_the_decisions() {
    let written = |figures: &[(&str, Parameter, &str)]| {
        let channel_figures =
            figures.iter().map(|(id, figure, text)| ((*id).into(), *figure, (*text).into())).collect();
        page(Language::FRENCH, Draft { channel_figures, ..told(sentence(Language::FRENCH)) })
    };
    let field = |id: &str, parameter: &str| format!("id=\"boussole-figure-{id}-{parameter}\"");
    let (plain, price) = (written(&[]), field("search_ads", "cost_per_visit"));
    let label = price.replace("id=", "for=");
    for parameter in ["cost_per_visit", "reach", "conversion", "inertia", "failure", "entry_spend"] {
        assert!(
            plain.contains(&field("seo", parameter)) || plain.contains(&field("search_ads", parameter)),
            "{parameter}"
        );
    }
    assert!(plain.contains(&price) && !plain.contains("Des chiffres à vous"), "{plain}");

    let own = written(&[("search_ads", Parameter::CostPerVisit, "2,1")]);
    let fold = own.split(&label).nth(1).unwrap().split("</div>").next().unwrap();
    assert!(fold.contains("value=\"2,1\"") && fold.contains("Votre chiffre") && fold.contains("<button"), "{fold}");
    assert_eq!(own.matches("Des chiffres à vous").count(), 1, "{own}");

    let wrong = written(&[("search_ads", Parameter::CostPerVisit, "cher")]);
    let fold = wrong.split(&label).nth(1).unwrap().split("</div>").next().unwrap();
    assert!(fold.contains("value=\"cher\"") && fold.contains("Ce n’est pas un nombre"), "{fold}");

    let gone = written(&[("search_ads", Parameter::CostPerVisit, "90000")]);
    assert!(!gone.contains(&price) && gone.contains("Des chiffres à vous"), "{gone}");
    assert!(gone.contains("Remettre les estimations"), "{gone}");
}

#[test]
fn what_does_not_hold_together_is_said_with_its_figures_and_put_right_in_one_press() {
    let calm = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    assert!(calm.contains("Rien de ce que vous avez dit ne contredit ce plan."), "{calm}");
    let choice = Choice { excluded: true, ..Choice::default() };
    let draft = Draft {
        channels: [("search_ads".to_owned(), choice)].into_iter().collect(),
        in_place: [(Provision::ConversionTracking, Some(false))].into_iter().collect(),
        ..told(sentence(Language::FRENCH))
    };
    let html = page(Language::FRENCH, draft);
    for said in [
        "Ce qui ne tient pas encore ensemble",
        "Votre phrase compte sur un canal que vous avez exclu.",
        "« Annonces dans la recherche Google » est le moyen que nomme votre objectif",
        "Laisser le calcul décider pour « Annonces dans la recherche Google »",
        "Vous paierez des visites sans savoir",
        "Leurs seuils sont des hypothèses",
    ] {
        assert!(html.replace('\u{a0}', " ").contains(said), "{said} in {html}");
    }
    assert!(!html.contains("Rien de ce que vous avez dit"), "{html}");
}

#[test]
fn what_is_in_place_is_asked_with_three_answers_and_shows_where_it_counts() {
    let draft = |in_place: &[(Provision, Option<bool>)]| Draft {
        in_place: in_place.iter().copied().collect(),
        ..told(sentence(Language::FRENCH))
    };
    let of = |html: &str, provision: Provision| -> Vec<bool> {
        let group = format!("name=\"boussole-in-place-{}\"", provision.name());
        let inputs = html.split("<input").filter(|input| input.contains(&group));
        inputs.map(|input| input.split('>').next().unwrap().contains("checked")).collect()
    };
    let unsaid = page(Language::FRENCH, draft(&[]));
    assert_eq!(of(&unsaid, Provision::WebAnalytics), [false, false, true]);
    assert!(!unsaid.contains("Fourchette élargie"), "{unsaid}");
    let said = page(
        Language::FRENCH,
        draft(&[
            (Provision::WebAnalytics, Some(false)),
            (Provision::Dashboard, Some(true)),
            (Provision::LandingPage, Some(false)),
        ]),
    );
    assert_eq!(of(&said, Provision::WebAnalytics), [false, true, false]);
    assert_eq!(of(&said, Provision::Dashboard), [true, false, false]);
    for reason in
        ["Fourchette élargie (1.25 fois), car vos visites ne sont pas mesurées", "Multiplié par 0.70, faute d’une page"]
    {
        assert!(said.contains(reason), "{reason} in {said}");
    }
}

#[test]
fn a_budget_too_small_for_any_channel_says_which_would_be_first() {
    let html = page(Language::FRENCH, Draft { budget: "5".into(), ..told(sentence(Language::FRENCH)) });
    assert!(html.contains("le premier canal à ouvrir serait"), "{html}");
}

#[test]
fn every_state_is_drawn_in_every_language() {
    for language in Language::all() {
        for objective in [
            "",
            "Faire connaître notre cabinet à Nantes",
            "Doubler le chiffre d'affaires en 2027",
            "Vendre 200 coffrets",
            "Toucher 50 000 personnes par mois d'ici fin juin",
            "Ramener le coût d'acquisition client à 60 € d'ici fin décembre",
            "Passer le taux de conversion de 1 % à 2 % d'ici fin juin",
            "Porter le panier moyen à 60 € d'ici fin juin",
            "Réaliser 40 000 € de réachats d'ici fin décembre",
        ] {
            for (budget, sector) in
                [("1", "food"), ("200", "online_shop"), ("1500", "legal"), ("900000000", "software")]
            {
                let draft = Draft {
                    budget: budget.into(),
                    sector: Some(sector.into()),
                    objective: objective.into(),
                    ..Draft::default()
                };
                let html = page(language, draft);
                for accident in ["NaN", "inf ", "{", "undefined", "None", "Some("] {
                    assert!(!html.contains(accident), "{accident} in {} {objective} {budget} {sector}", language.tag());
                }
            }
        }
    }
}

#[test]
fn what_a_visitor_types_is_text_and_never_markup() {
    let html = page(
        Language::FRENCH,
        Draft { sector: Some("<sly>".into()), ..told("<script>alert(1)</script> & \"40\" ventes") },
    );
    assert!(!html.contains("<script") && !html.contains("<sly"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn every_channel_sector_parameter_and_assumption_has_its_words() {
    for language in Language::all() {
        let messages = messages(language);
        let is_said = |text: Text| !messages.say(&text).is_empty();
        let mut silent = Vec::new();
        let mut expect = |family: &str, name: &str, text: Text| {
            if !is_said(text) {
                silent.push(format!("{family}[{name}]"));
            }
        };
        for channel in BENCHMARKS.channels {
            expect("channel.name", channel.id, say::channel_name(channel.id));
            expect("channel.why", channel.id, say::channel_why(channel.id));
            expect("stop", channel.id, say::stop(channel.id));
            let practice = channel.practice;
            for (family, names, say) in [
                ("tactic", practice.tactics, say::tactic as fn(&str) -> Text),
                ("kpi", practice.kpis, say::kpi),
                ("avoid", practice.avoid, say::avoid),
            ] {
                for name in names {
                    let key = format!("{}.{name}", channel.id);
                    expect(family, &key, say(&key));
                }
            }
        }
        for metric in Metric::all() {
            expect("metric.name", metric.name(), say::metric_name(metric.name()));
        }
        for rule in Rule::NAMES {
            expect("finding.title", rule, say::finding_title(rule));
            expect("finding.remedy", rule, say::finding_remedy(rule));
        }
        for gravity in ["severe", "serious", "slight"] {
            expect("finding.gravity", gravity, say::finding_gravity(gravity));
        }
        for provision in Provision::ALL.map(Provision::name) {
            expect("set_up.name", provision, say::set_up_name(provision));
            expect("set_up.how", provision, say::set_up_how(provision));
            expect("set_up.check_of", provision, say::set_up_check_of(provision));
        }
        for sector in BENCHMARKS.sectors {
            expect("sector.name", sector.id, say::sector_name(sector.id));
        }
        for (owner, figure) in figures() {
            let parameter = figure.parameter.name();
            expect("parameter.name", parameter, say::parameter_name(parameter));
            if matches!(figure.basis, Basis::Assumption) {
                let reasoning = format!("{owner}.{parameter}");
                expect("assumption", &reasoning, say::assumption(&reasoning));
            }
        }
        assert_eq!(silent, [""; 0], "{}", language.tag());
    }
}

#[test]
fn every_symptom_reaction_and_provision_has_its_words() {
    for language in Language::all() {
        let messages = messages(language);
        let is_silent = |text: &Text| messages.say(text).is_empty();
        for name in Symptom::ALL.map(Symptom::name) {
            let said = [say::symptom(name), say::watched(name), say::fault(name)];
            assert!(!said.iter().any(is_silent), "{name} in {}", language.tag());
        }
        for name in Reaction::ALL.map(Reaction::name) {
            assert!(!is_silent(&say::reaction(name)), "{name} in {}", language.tag());
        }
        for name in Provision::ALL.map(Provision::name) {
            assert!(!is_silent(&say::set_up_name(name)), "{name} in {}", language.tag());
        }
    }
}

#[test]
fn a_nearer_target_is_told_as_the_sentence_counts() {
    let html = page(Language::FRENCH, told("Passer de 20 à 40 demandes de devis par mois d'ici fin juin"));
    let ways = html.split("class=\"ways\"").nth(1).unwrap();
    let aimed = ways.split("Viser ").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap();
    assert!(aimed.parse::<f64>().is_ok_and(|level| (20.0..40.0).contains(&level)), "{aimed} in {ways}");
}

#[test]
fn a_plan_says_how_to_follow_it_and_what_does_not_fit() {
    let html = page(Language::FRENCH, told(sentence(Language::FRENCH)));
    let section = html.split("id=\"boussole-follow\"").nth(1).unwrap().split("id=\"boussole-figures\"").next().unwrap();
    assert_eq!(section.matches("<h4>").count(), 4, "{section}");
    for said in ["Ajouter ces 4 dates à mon agenda", "Inquiétez-vous sous", "L’annonce ou le ciblage.", "Un freelance"]
    {
        assert!(section.contains(said), "{said} in {section}");
    }
    // The sentence, quoted for those who share it.
    assert!(section.contains("<q>Générer 40 demandes de devis"), "{section}");
    // What runs slower than the plan counts on, and what is not begun at all.
    for said in ["Faute d’heures", "h de plus à votre équipe sur ces trois mois", "Deux remèdes"] {
        assert!(section.contains(said), "{said} in {section}");
    }
}

/// Every figure with its owner.
fn figures() -> impl Iterator<Item = (&'static str, &'static Figure)> {
    let of_channels =
        BENCHMARKS.channels.iter().flat_map(|channel| channel.figures.iter().map(|figure| (channel.id, figure)));
    of_channels.chain(BENCHMARKS.economy.iter().map(|figure| ("economy", figure)))
}

/// The verdict alone: a goal of each kind that is neither a total nor a pace, in the visitor's words.
#[test]
fn the_verdict_on_costs_rates_baskets_returns_and_repeat_sales() {
    let written = |language, sector: &str, objective: &str| {
        let html =
            page(language, Draft { sector: Some(sector.into()), figures: Figures::default(), ..told(objective) });
        let verdict = html.split("class=\"verdict\"").nth(1).unwrap();
        let short = html.split("class=\"rail\"").nth(1).unwrap();
        let part = |html: &str, end: &str| html.split(end).next().unwrap().to_owned();
        format!("{objective}{}\n{}", part(verdict, "class=\"ways\""), part(short, "</div>"))
    };
    for language in Language::all() {
        let is_french = language == Language::FRENCH;
        let sentences = if is_french {
            [
                ("business_services", "Ramener le coût par demande de 200 à 110 € d'ici fin décembre"),
                ("online_shop", "Ramener le coût d'acquisition client à 60 € d'ici fin décembre"),
                ("online_shop", "Passer le taux de conversion de 1,2 % à 1,5 % d'ici fin décembre"),
                ("online_shop", "Porter le panier moyen à 60 € d'ici fin décembre"),
                ("online_shop", "Atteindre un ROAS de 2 d'ici fin décembre"),
                ("online_shop", "Réaliser 40 000 € de réachats d'ici fin décembre"),
                ("business_services", "Atteindre 5 000 abonnés Instagram d'ici fin juin"),
            ]
        } else {
            [
                ("business_services", "Bring cost per lead down from €200 to €110 by December"),
                ("online_shop", "Bring cost per acquisition down to €60 by December"),
                ("online_shop", "Raise the conversion rate from 1.2% to 1.5% by December"),
                ("online_shop", "Raise the average basket to €60 by December"),
                ("online_shop", "Achieve a ROAS of 2 by December"),
                ("online_shop", "Reach €40,000 of repeat sales by December"),
                ("business_services", "Reach 5,000 Instagram followers by the end of June"),
            ]
        };
        let text: Vec<String> =
            sentences.iter().map(|(sector, objective)| written(language, sector, objective)).collect();
        insta::assert_snapshot!(format!("measures_{}", language.tag()), text.join("\n\n"));
    }
}
