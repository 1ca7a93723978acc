"""Breaks a good document in many small ways, each of which the validator has to refuse: broken.py GOOD.json FOLDER. Every edit finds
something to break, or this fails."""

import copy
import json
import sys
from pathlib import Path

good = json.loads(Path(sys.argv[1]).read_text())
folder = Path(sys.argv[2])
edits = []


def breaks(edit):
    edits.append(edit)
    return edit


def first(bundle, kind, wanted=lambda one: True):
    return next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind and wanted(e["resource"]))


def profiled(name):
    return lambda one: one["meta"].get("profile", [""])[0].endswith("/" + name)


def rating(bundle, method):
    return first(bundle, "Observation", lambda one: profiled("rating-0-5")(one) and one["method"]["coding"][0]["code"] == method)


def reading(bundle, wanted=lambda one: True):
    return first(bundle, "Observation", lambda one: profiled("body-reading")(one) and wanted(one))


def on_a_side(one):
    return one["bodySite"]["coding"][0]["code"].endswith(("-left", "-right"))


def card(bundle):
    return first(bundle, "QuestionnaireResponse", lambda one: "/diary-card|" in one["questionnaire"] and len(one["item"]) > 3)


def form(bundle, name):
    return first(bundle, "QuestionnaireResponse", lambda one: f"/{name}|" in one["questionnaire"])


def urge(bundle):
    return next(i for i in card(bundle)["item"] if i["linkId"] == "kind-urge")["item"][0]


@breaks
def a_status_that_r4_does_not_have(bundle):
    rating(bundle, "highest-of-day")["status"] = "finished"


@breaks
def a_feeling_of_6_of_5(bundle):
    rating(bundle, "highest-of-day")["valueInteger"] = 6


@breaks
def a_feeling_below_0(bundle):
    rating(bundle, "in-the-moment")["valueInteger"] = -1


@breaks
def a_feeling_of_half_a_point(bundle):
    one = rating(bundle, "in-the-moment")
    one["valueQuantity"] = {"value": one.pop("valueInteger") + 0.5}


@breaks
def two_values(bundle):
    rating(bundle, "highest-of-day")["valueString"] = "much"


@breaks
def a_highest_of_the_day_at_a_moment(bundle):
    one = rating(bundle, "highest-of-day")
    one["effectiveDateTime"] = one.pop("effectivePeriod")["start"] + "T12:00:00+01:00"


@breaks
def a_highest_of_the_day_from_nowhere(bundle):
    del rating(bundle, "highest-of-day")["derivedFrom"]


@breaks
def a_moment_that_is_a_day(bundle):
    one = rating(bundle, "in-the-moment")
    one["effectiveDateTime"] = one["effectiveDateTime"][:10]


@breaks
def a_moment_without_its_offset(bundle):
    one = rating(bundle, "in-the-moment")
    one["effectiveDateTime"] = one["effectiveDateTime"][:19]


@breaks
def a_number_of_no_known_kind(bundle):
    del rating(bundle, "in-the-moment")["method"]


@breaks
def a_line_that_no_card_has(bundle):
    rating(bundle, "in-the-moment")["code"]["coding"][0]["code"] = "sadness"


@breaks
def a_sensation_of_11_of_10(bundle):
    reading(bundle, lambda one: "valueInteger" in one)["valueInteger"] = 11


@breaks
def a_sensation_nowhere(bundle):
    del reading(bundle)["bodySite"]


@breaks
def an_invented_snomed_code(bundle):
    one = reading(bundle, lambda one: len(one["bodySite"]["coding"]) == 2)
    one["bodySite"]["coding"][1]["code"] = "123456789"


@breaks
def a_place_in_a_third_system(bundle):
    reading(bundle)["bodySite"]["coding"].append({"system": "http://loinc.org", "code": "72514-3"})


@breaks
def a_region_that_no_body_has(bundle):
    reading(bundle, on_a_side)["bodySite"]["coding"][0]["code"] = "shoulder-blade-middle"


@breaks
def a_side_without_its_body_structure(bundle):
    del reading(bundle, on_a_side)["bodySite"]["extension"]


@breaks
def a_sensation_that_no_list_has(bundle):
    reading(bundle)["code"]["coding"][0]["code"] = "tense"


@breaks
def a_number_and_the_reason_that_there_is_none(bundle):
    one = reading(bundle, lambda one: "valueInteger" in one)
    system = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
    one["dataAbsentReason"] = {"coding": [{"system": system, "code": "asked-declined"}]}


@breaks
def an_answer_to_a_form_of_another_version(bundle):
    card(bundle)["questionnaire"] += "0"


@breaks
def a_word_where_a_number_is_asked(bundle):
    urge(bundle)["answer"] = [{"valueString": "much"}]


@breaks
def an_urge_of_9_of_5_on_the_card(bundle):
    urge(bundle)["answer"] = [{"valueInteger": 9}]


@breaks
def an_answer_to_what_nobody_asked(bundle):
    urge(bundle)["linkId"] = "urge-to-sing"


@breaks
def a_card_of_no_day(bundle):
    one = card(bundle)
    one["item"] = [item for item in one["item"] if item["linkId"] != "day"]


@breaks
def answers_in_another_order(bundle):
    card(bundle)["item"].reverse()


@breaks
def a_level_of_touch_that_there_is_not(bundle):
    form(bundle, "touch-plan")["item"][1]["answer"][0]["valueCoding"] = {
        "system": "https://somacard.org/fhir/CodeSystem/touch-level", "code": "always-fine"
    }


@breaks
def a_reference_to_nothing(bundle):
    rating(bundle, "highest-of-day")["derivedFrom"][0]["reference"] = "urn:uuid:00000000-0000-8000-8000-000000000000"


@breaks
def a_bundle_that_claims_nothing(bundle):
    del bundle["meta"]["profile"]


@breaks
def an_observation_that_claims_nothing(bundle):
    del rating(bundle, "highest-of-day")["meta"]["profile"]


@breaks
def a_profile_that_nobody_knows(bundle):
    rating(bundle, "highest-of-day")["meta"]["profile"][0] += "-and-more"


@breaks
def a_resource_without_its_label(bundle):
    del first(bundle, "Appointment")["meta"]["security"]


@breaks
def two_resources_at_one_address(bundle):
    bundle["entry"].append(copy.deepcopy(bundle["entry"][-1]))


@breaks
def a_document_that_begins_with_the_person(bundle):
    bundle["entry"][0], bundle["entry"][1] = bundle["entry"][1], bundle["entry"][0]


@breaks
def an_observation_in_no_section(bundle):
    section = next(s for s in bundle["entry"][0]["resource"]["section"] if s["code"]["coding"][0]["code"] == "check-ins")
    section["entry"].pop()


@breaks
def an_empty_section_that_is_not(bundle):
    section = next(s for s in bundle["entry"][0]["resource"]["section"] if "entry" in s)
    section["emptyReason"] = {"text": "empty"}


@breaks
def a_document_for_everybody(bundle):
    bundle["entry"][0]["resource"]["confidentiality"] = "N"


@breaks
def a_collection(bundle):
    bundle["type"] = "collection"


@breaks
def an_extension_that_nobody_knows(bundle):
    first(bundle, "Patient")["extension"] = [{"url": "https://example.org/mood", "valueString": "low"}]


@breaks
def a_field_that_r4_does_not_have(bundle):
    rating(bundle, "highest-of-day")["mood"] = "low"


@breaks
def a_day_that_no_calendar_has(bundle):
    rating(bundle, "highest-of-day")["effectivePeriod"] = {"start": "2026-02-30", "end": "2026-02-30"}


@breaks
def a_day_that_ends_before_it_begins(bundle):
    rating(bundle, "highest-of-day")["effectivePeriod"]["end"] = "2020-01-01"


@breaks
def a_session_with_somebody(bundle):
    first(bundle, "Appointment")["participant"].append({"actor": {"display": "Somebody"}, "status": "accepted"})


@breaks
def a_session_that_took_place_in_an_unknown_way(bundle):
    first(bundle, "Appointment")["status"] = "attended"


@breaks
def a_person_with_a_date_of_birth(bundle):
    first(bundle, "Patient")["birthDate"] = "1990-01-01"


@breaks
def a_consent_to_nothing_known(bundle):
    del first(bundle, "Consent")["policy"]


@breaks
def a_part_that_nobody_can_share(bundle):
    first(bundle, "Consent")["provision"]["code"][0]["coding"][0]["code"] = "everything-else"


@breaks
def a_massage_that_is_something_else(bundle):
    first(bundle, "Procedure")["code"]["coding"][0]["code"] = "skills-group"


def main():
    for at, edit in enumerate(edits, 1):
        bundle = copy.deepcopy(good)
        edit(bundle)
        assert bundle != good, edit.__name__
        (folder / f"broken-{at:02}-{edit.__name__.replace('_', '-')}.json").write_text(json.dumps(bundle))
    cut = json.dumps(good)
    (folder / f"broken-{len(edits) + 1:02}-a-document-cut-short.json").write_text(cut[: len(cut) // 2])


main()
