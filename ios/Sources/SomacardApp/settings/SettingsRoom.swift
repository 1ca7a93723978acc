// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SettingsRoom: View {
    let place: SettingsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: SettingsHome(here: here)
        case .items: ItemsScreen(here: here)
        case .item(let id): ItemScreen(here: here, id: id)
        case .newItem(let replaced): NewItemScreen(here: here, replaced: replaced)
        case .target(let item, let now): TargetScreen(here: here, item: item, now: now)
        case .hours: DayAndWeekScreen(here: here)
        case .otherEyes: OtherEyesScreen(here: here)
        case .backup: BackupScreen(here: here)
        case .words: RecoveryWordsScreen(here: here)
        case .drill: DrillScreen(here: here)
        case .history: HistoryPage(here: here)
        case .record(let kind, let id): RecordPage(here: here, kind: kind, id: id)
        case .holdings: HoldingsScreen(here: here)
        case .importTable: ImportScreen(here: here)
        case .wholeCopy: WholeCopyScreen(here: here)
        case .takeOut: TakeOutScreen(here: here)
        case .about: AboutScreen()
        case .erase: EraseScreen(here: here)
        }
    }
}
