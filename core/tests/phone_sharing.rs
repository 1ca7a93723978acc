//! Sharing through the door that Kotlin and Swift use: what would go, files, and the log.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use keeping::phone::{refused, refused_as};
use keeping::{FIRST, Home, NOTE, at, noted, rated};
use serde_json::Value;
use somacard_core::phone::sessions::NewScreeningAnswer;
use somacard_core::phone::sharing::{QrCode, ShareForm, ShareRequest, ShareScope, ShareScreen, qr_code};
use somacard_core::phone::{Diary, SomacardError, WhyNotYet};
use somacard_core::sessions::{Role, ScreeningAnswer};
use somacard_core::sharing::{AgeIdentity, SharePart};
use somacard_core::text::Language;
use somacard_core::time::Moment;
use somacard_core::{Job, ShareWay, SystemEntropy};

fn now() -> Moment {
    at(FIRST, 22)
}

fn job() -> Arc<Job> {
    Arc::new(Job::default())
}

/// A day with a note and an urge.
fn lived() -> (Home, Arc<Diary>) {
    let (home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), noted(NOTE)).unwrap();
    diary.check_in(at(FIRST, 13), rated("urge-suicide", 4)).unwrap();
    let phone = home.phone();
    (home, phone)
}

fn screen(phone: &Diary, scope: ShareScope) -> ShareScreen {
    phone.share_screen(now(), None, Some(scope), None, None, false).unwrap()
}

fn preset(phone: &Diary, role: Role) -> ShareScope {
    phone.share_preset(role).unwrap()
}

fn request(phone: &Diary, role: Role) -> ShareRequest {
    screen(phone, preset(phone, role)).request
}

/// Writes a file of a form. Returns what is in it.
fn file(home: &Home, phone: &Diary, request: &ShareRequest, form: ShareForm, pdf: Option<&[u8]>) -> Vec<u8> {
    let path = home.path().join("out");
    let pdf = pdf.map(<[u8]>::to_vec);
    let made = phone.share_file(now(), request.clone(), form, pdf, path.to_str().unwrap().into(), job()).unwrap();
    assert!(made.text.ends_with("Nothing was sent.") && made.log.shares.iter().any(|one| one.id == made.share));
    private(&path);
    fs::read(path).unwrap()
}

/// For its owner alone, and nothing beside it.
fn private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    let beside = fs::read_dir(path.parent().unwrap()).unwrap().map(|one| one.unwrap().file_name());
    assert_eq!(beside.filter(|name| name.to_str().unwrap().starts_with("out")).count(), 1);
}

#[test]
fn the_screen_counts_what_goes_and_names_what_does_not() {
    let (_home, phone) = lived();
    let shown = screen(&phone, preset(&phone, Role::DbtTherapist));
    let row = |part| shown.parts.iter().find(|row| row.part == part).unwrap();
    let card = row(SharePart::Card);
    assert_eq!((card.chosen, card.usual, card.entries_text.as_deref()), (true, true, Some("1 entry")));
    assert_eq!(row(SharePart::CheckIns).entries, Some(1), "one with nothing but a note is none without it");
    assert_eq!((row(SharePart::Together).chosen, row(SharePart::Together).entries), (true, None));
    let notes = row(SharePart::Notes);
    assert_eq!((notes.chosen, notes.usual, notes.entries), (false, false, None));
    assert_eq!((shown.nothing.as_ref(), shown.warning.as_ref()), (None, None));
    assert_eq!(shown.filled_text.as_deref(), Some("1 of 1 day filled in"));
    assert!(shown.whom.starts_with("For nobody in particular") && shown.notice.starts_with("Not monitored"));
    assert_eq!(
        (shown.request.from, shown.request.scope.role),
        (Some(keeping::day(FIRST).plus(-21).into()), Role::DbtTherapist)
    );
    assert!(shown.questions.is_empty() && shown.items.iter().any(|item| item.id == "urge-suicide"));
    let mut scope = preset(&phone, Role::DbtTherapist);
    scope.parts.retain(|part| *part != SharePart::LifeThreatening);
    scope.parts.push(SharePart::Notes);
    scope.without_items = vec!["sad".into()];
    let fewer = screen(&phone, scope);
    assert!(fewer.warning.is_some() && fewer.items.iter().all(|item| item.id != "urge-suicide"));
    assert_eq!(
        fewer.items.iter().filter(|item| item.left_out).map(|item| item.id.as_str()).collect::<Vec<_>>(),
        ["sad"]
    );
    assert_eq!(fewer.parts.iter().find(|row| row.part == SharePart::Notes).unwrap().entries, Some(1));
    assert_eq!(fewer.items_text.unwrap(), "one more line of the card");
}

#[test]
fn a_massage_practitioner_gets_the_health_answers_that_are_ticked_and_no_urge() {
    let (home, phone) = lived();
    let answered = |question: &str| NewScreeningAnswer {
        question: question.into(),
        answer: ScreeningAnswer::No,
        regions: Vec::new(),
    };
    phone.answer_screening(at(FIRST, 14), vec![answered("fever"), answered("bleeding")]).unwrap();
    let added = phone.add_recipient(now(), "Massage at the corner".into(), Role::MassagePractitioner, None).unwrap();
    let shown = added.share;
    assert_eq!(
        shown.recipients.iter().map(|one| (&one.id, one.linked, one.sealable)).collect::<Vec<_>>(),
        [(&added.id, false, false)]
    );
    assert_eq!((shown.whom.as_str(), shown.known_as.as_ref()), ("For Massage at the corner", None));
    let chosen: Vec<_> = shown.parts.iter().filter(|row| row.chosen).map(|row| row.part).collect();
    assert_eq!(chosen, [SharePart::Sessions, SharePart::TouchPlan, SharePart::Screening]);
    assert!(shown.items.is_empty());
    assert_eq!(shown.questions.iter().map(|one| (one.id.as_str(), one.chosen)).collect::<Vec<_>>().len(), 2);
    assert!(shown.questions.iter().all(|one| !one.chosen && one.answer_label == "no" && one.text.ends_with('?')));
    // What they are is what was said of them, whatever stands in the scope.
    let mut scope = ShareScope { role: Role::DbtTherapist, ..shown.request.scope };
    scope.health_questions = vec!["fever".into()];
    let again = phone.share_screen(now(), Some(added.id), Some(scope), None, None, false).unwrap();
    assert_eq!(
        (again.request.scope.role, again.questions.iter().filter(|one| one.chosen).count()),
        (Role::MassagePractitioner, 1)
    );
    let document = String::from_utf8(file(&home, &phone, &again.request, ShareForm::Json, None)).unwrap();
    assert!(document.contains("fever") && !document.contains("bleeding") && !document.contains("urge-suicide"));
}

#[test]
fn nothing_is_made_of_a_scope_of_nothing_and_nothing_noted_of_what_was_refused() {
    let (home, phone) = lived();
    let shown = phone.share_screen(now(), None, None, None, None, false).unwrap();
    assert_eq!((shown.request.scope.role, shown.nothing.is_some(), shown.filled_text), (Role::Other, true, None));
    assert!(shown.parts.iter().all(|row| !row.chosen && row.entries.is_none()));
    let path = home.path().join("out").to_str().unwrap().to_owned();
    let made =
        |request: &ShareRequest, form, job| phone.share_file(now(), request.clone(), form, None, path.clone(), job);
    for form in [ShareForm::Report, ShareForm::Fhir, ShareForm::Csv, ShareForm::Json] {
        assert_eq!(refused(made(&shown.request, form, job())), ("parts".into(), "nothing".into()));
    }
    assert_eq!(refused_as(phone.share_page(now(), shown.request.clone(), job())), "invalid parts");
    let whole = request(&phone, Role::DbtTherapist);
    let cancelled = Arc::new(Job::default());
    cancelled.cancel();
    for form in [ShareForm::Report, ShareForm::Fhir, ShareForm::Csv, ShareForm::Json] {
        let refusal = made(&whole, form, cancelled.clone()).unwrap_err();
        assert!(matches!(refusal, SomacardError::Cancelled), "{refusal:?}");
    }
    assert_eq!(refused_as(made(&whole, ShareForm::Package, job())), "invalid recipient");
    let mut odd = whole.clone();
    odd.scope.health_questions = vec!["tea".into()];
    assert_eq!(refused(made(&odd, ShareForm::Fhir, job())), ("screening item".into(), "tea".into()));
    odd = ShareRequest { recipient: Some("nobody".into()), ..whole.clone() };
    assert_eq!(refused(phone.share_page(now(), odd, job())), ("recipient".into(), "nobody".into()));
    let nowhere = phone.share_file(now(), whole, ShareForm::Fhir, None, format!("{path}/no/such"), job());
    assert!(matches!(nowhere.unwrap_err(), SomacardError::Failed { .. }));
    assert!(!Path::new(&path).exists() && !home.path().join("out.new").exists());
    let log = phone.share_log(now()).unwrap();
    assert_eq!((log.shares.len(), log.nothing.as_str()), (0, "Nothing went out yet."));
}

#[test]
fn a_page_is_printed_by_the_platform_and_its_pdf_goes_along() {
    let (home, phone) = lived();
    let request = request(&phone, Role::DbtTherapist);
    let page = phone.share_page(now(), request.clone(), job()).unwrap();
    assert!(page.html.contains("Suicide urge") && !page.html.contains(NOTE));
    assert!(page.left_out.iter().any(|left| left.part == SharePart::Notes));
    assert_eq!(file(&home, &phone, &request, ShareForm::Report, None), page.html.as_bytes());
    assert_eq!(file(&home, &phone, &request, ShareForm::Report, Some(b"%PDF-1.7 printed")), b"%PDF-1.7 printed");
    let document: Value =
        serde_json::from_slice(&file(&home, &phone, &request, ShareForm::Fhir, Some(b"%PDF-1.7"))).unwrap();
    let kinds = document["entry"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["resource"]["resourceType"] == "DocumentReference");
    assert!(
        kinds
            .flat_map(|one| one["resource"]["content"].as_array().unwrap())
            .any(|one| one["attachment"]["contentType"] == "application/pdf")
    );
    let log = phone.note_printed(now(), request, page.html).unwrap();
    assert_eq!(log.shares.len(), 4);
}

#[test]
fn the_log_says_what_went_and_that_it_stays_and_no_undo_takes_it_back() {
    let (home, phone) = lived();
    let request = request(&phone, Role::DbtTherapist);
    file(&home, &phone, &request, ShareForm::Report, None);
    let log = phone.share_log(now()).unwrap();
    let [row] = log.shares.as_slice() else { panic!("{log:?}") };
    assert_eq!((row.title.as_str(), row.way, row.revocable), ("Report. For your own use", ShareWay::File, false));
    assert_eq!(row.about[0], "A plain file: who has it can read it.");
    assert!(row.about[1].ends_with(", 1 entry") && row.about[2].starts_with("It held: the diary card; "), "{row:?}");
    assert_eq!(row.about[3..], ["Who has it can keep it: it can't be taken back."]);
    assert_eq!((row.digest.len(), row.at), (64, Some(now())));
    assert_eq!(refused_as(phone.share_revoke(now(), row.id.clone()).map(drop)), "invalid share");
    assert_eq!(refused_as(phone.shared_link(now(), row.id.clone())), "no share");
    let undone = phone.undo(now()).unwrap();
    assert!(undone.records.iter().all(|record| record.kind == "check-in"), "{undone:?}");
    assert_eq!(phone.share_log(now()).unwrap().shares, log.shares);
    let spanish = phone.in_language(Language::Spanish).unwrap().share_log(now()).unwrap();
    assert_eq!(spanish.shares[0].title, "Informe. Para ti");
}

#[test]
fn a_package_is_sealed_to_a_key_that_is_one() {
    let (home, phone) = lived();
    let add = |key: Option<String>| phone.add_recipient(now(), "Dr. B. Example".into(), Role::DbtTherapist, key);
    assert_eq!(refused_as(add(Some("age1nonsense".into()))), "invalid recipient");
    let without = add(None).unwrap().share.request;
    let path = home.path().join("out").to_str().unwrap().to_owned();
    let refusal = phone.share_file(now(), without, ShareForm::Package, None, path, job());
    assert_eq!(refused_as(refusal), "invalid seal_to");
    let key = AgeIdentity::generate(&SystemEntropy).unwrap();
    let share = add(Some(key.recipient().unwrap().to_string())).unwrap().share;
    assert!(share.recipients.iter().any(|one| one.sealable));
    let sealed = file(&home, &phone, &share.request, ShareForm::Package, None);
    assert!(sealed.starts_with(b"age-encryption.org/v1"));
    let row = &phone.share_log(now()).unwrap().shares[0];
    assert_eq!((row.title.as_str(), row.way), ("Sealed package. For Dr. B. Example", ShareWay::Sealed));
}

#[test]
fn a_whole_copy_makes_the_same_diary_and_tables_are_a_folder() {
    let (home, phone) = lived();
    let copy = phone.whole_copy(now()).unwrap();
    file(&home, &phone, &copy, ShareForm::Json, None);
    let other = Home::empty();
    let vault = other.around().vault;
    let empty = Diary::create(other.folder(), vault, Language::English, now()).unwrap();
    let path = home.path().join("out").to_str().unwrap().to_owned();
    let came = empty.import_json(path.clone(), job()).unwrap();
    assert_eq!((came.days, came.first_day), (1, Some(keeping::day(FIRST).into())));
    let day = |phone: &Diary| phone.day(now(), keeping::day(FIRST).into()).unwrap().check_ins;
    assert_eq!(day(&empty), day(&phone));
    assert_eq!(refused_as(empty.import_json(format!("{path}.none"), job())), "invalid file");
    let folder = home.path().join("tables");
    let tables = || phone.share_file(now(), copy.clone(), ShareForm::Csv, None, folder.to_str().unwrap().into(), job());
    assert!(tables().unwrap().entries > 0 && folder.join("check-ins.csv").exists(), "{:?}", fs::read_dir(&folder));
    assert_eq!(refused_as(tables()), "invalid out");
}

#[test]
fn a_key_goes_apart_as_squares_that_nothing_prints() {
    let (home, phone) = lived();
    let path = home.path().join("out");
    let request = request(&phone, Role::DbtTherapist);
    let made = phone.share_under_key(now(), request.clone(), None, path.to_str().unwrap().into(), job()).unwrap();
    private(&path);
    assert!(fs::read_to_string(&path).unwrap().starts_with("eyJ"));
    let QrCode { rows, svg, label } = &made.key;
    assert!(rows.len() > 40 && rows.iter().all(|row| row.len() == rows.len()) && !rows[3].contains(&true));
    assert!(svg.starts_with("<svg") && svg.contains(label.as_str()));
    let printed = format!("{made:?}");
    assert!(!printed.contains("svg") && !printed.contains("true"), "{printed}");
    let row = &phone.share_log(now()).unwrap().shares[0];
    assert_eq!((row.way, row.revocable), (ShareWay::Sealed, false));
    assert_eq!(qr_code("A".repeat(40), "L".into()).unwrap().rows.len() % 4, 1);
    assert_eq!(refused_as(qr_code("ä".repeat(2000), "L".into())), "invalid qr");
}

#[test]
fn without_a_mailbox_there_is_no_link() {
    let (_home, phone) = lived();
    let refusal = phone.share_link(now(), request(&phone, Role::DbtTherapist), 7, None, job()).err().unwrap();
    assert!(matches!(refusal, SomacardError::NotYet { why: WhyNotYet::Mailbox, .. }), "{refusal:?}");
    assert!(phone.share_log(now()).unwrap().shares.is_empty());
    phone.lock().unwrap();
    assert!(matches!(phone.share_log(now()), Err(SomacardError::Locked)));
}
