// Whether this app goes online at all: one that was built to stay offline says so, where a relay would be asked.

extension Here {
    public var goesOnline: Bool { app.syncing.mayTalk }
}
