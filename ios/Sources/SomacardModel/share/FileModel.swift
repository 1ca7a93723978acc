// A file to hand over: in which form, what can be done with it, and the phone's own way of handing it on.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class FileModel {
    public let here: Here
    public let work: Work
    public let forms: [ShareForm]
    public var form: ShareForm = .report
    public private(set) var made: SharedFile?
    private let request: ShareRequest

    public init(_ here: Here, _ request: ShareRequest, sealable: Bool) {
        self.here = here
        self.request = request
        work = here.work()
        forms = ShareForm.allCases.filter { sealable || $0 != .package }
    }

    public func make() async {
        let form = form
        await work.begin { [self, request] work in
            let pdf = form.takesPdf ? try await work.pdf(request) : nil
            let place = try here.phone.shared.place(for: request.fileName(form.ending))
            made = try await work.long {
                try $0.shareFile(now: $1, request: request, form: form, pdf: pdf, path: place.path, job: $2)
            }
        }
    }

    public func handOver() async {
        guard let made else { return }
        await here.handOver(made.path)
    }
}

extension Here {
    /// Hands on what the core wrote.
    func handOver(_ path: String) async {
        await phone.handing.handOver(phone.shared.files(at: URL(fileURLWithPath: path)))
    }
}

extension ShareForm {
    public var word: Word {
        switch self {
        case .report: .shareFormReport
        case .fhir: .shareFormFhir
        case .csv: .shareFormCsv
        case .json: .shareFormJson
        case .package: .shareFormPackage
        }
    }

    /// What it is for.
    public var more: Word {
        switch self {
        case .report: .shareFormReportMore
        case .fhir: .shareFormFhirMore
        case .csv: .shareFormCsvMore
        case .json: .shareFormJsonMore
        case .package: .shareFormPackageMore
        }
    }

    fileprivate var ending: String {
        switch self {
        case .report: ".html"
        case .fhir: ".fhir.json"
        case .csv: ""
        case .json: ".json"
        case .package: ".age"
        }
    }

    /// The printed report goes along in it. The report by itself is a page to read in any browser.
    fileprivate var takesPdf: Bool { self == .fhir || self == .package }
}
