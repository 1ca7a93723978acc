// Rows that a list shows: `List(screen.checkIns) { … }` knows them by the ids that they have.

extension ChainRow: Identifiable {}
extension CheckInRow: Identifiable {}
extension ClinicItemRow: Identifiable {}
extension ContactRow: Identifiable {}
extension HelplineRow: Identifiable {}
extension Item: Identifiable {}
extension LockScreenReminder: Identifiable {}
extension Named: Identifiable {}
extension PlaceRow: Identifiable {}
extension PlanLineRow: Identifiable {}
extension PlannedReminder: Identifiable {}
extension PractitionerRow: Identifiable {}
extension RegionRow: Identifiable {}
extension ReminderRow: Identifiable {}
extension ScreenedRow: Identifiable {}
extension ScreeningQuestion: Identifiable {}
extension SeriesRow: Identifiable {}
extension ShareItemRow: Identifiable {}
extension ShareLogRow: Identifiable {}
extension ShareQuestionRow: Identifiable {}
extension ShareRecipientRow: Identifiable {}
extension Skill: Identifiable {}
extension SkillModule: Identifiable {}
extension SyncDeviceRow: Identifiable {}
extension VisitRow: Identifiable {}
