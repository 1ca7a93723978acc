// What kinds of lines and DBT's targets are called: the core has their names, in the person's language.

import Somacard

public typealias ItemNames = Screen<[String: String]>

extension Here {
    /// The names; they do not change with the diary.
    func itemNames() -> ItemNames {
        screen(revision: { (_: [String: String]) in .max }) { diary, _ in
            try diary.texts(ids: ItemKind.allCases.map(\.text) + DbtTarget.allCases.map(\.text))
        }
    }
}

extension ItemKind {
    /// The name that its name has among the core's texts.
    public var text: String {
        switch self {
        case .emotion: "kind-emotion"
        case .urge: "kind-urge"
        case .targetBehaviour: "kind-target-behaviour"
        case .substance: "kind-substance"
        case .medication: "kind-medication"
        case .sleep: "kind-sleep"
        case .skill: "kind-skill"
        case .question: "kind-question"
        }
    }
}

extension DbtTarget {
    /// The name that its name has among the core's texts.
    public var text: String {
        switch self {
        case .lifeThreatening: "target-life-threatening"
        case .therapyInterfering: "target-therapy-interfering"
        case .qualityOfLife: "target-quality-of-life"
        case .skills: "target-skills"
        }
    }
}
