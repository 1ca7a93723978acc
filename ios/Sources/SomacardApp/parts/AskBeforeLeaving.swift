// Going back from a form in which something was typed: asked first, since it would be gone. While it is asked, the
// system's own way back, and with it the swipe from the edge, makes room for one that asks.

import SomacardModel
import SwiftUI

extension View {
    /// Asks before `here` is left while something in it was `touched`; by its own words, or by those of a form. With a way
    /// back of its own (`ownBack`) the system's is not there.
    func askBeforeLeaving(
        _ touched: Bool, _ here: Here, title: Word = .todayLeaveTitle, text: Word = .todayLeaveText,
        yes: Word = .todayLeaveYes, ownBack: Bool = false
    ) -> some View {
        modifier(
            AskBeforeLeaving(touched: touched, here: here, title: title, text: text, yes: yes, ownBack: ownBack))
    }
}

private struct AskBeforeLeaving: ViewModifier {
    let touched: Bool
    let here: Here
    let title: Word
    let text: Word
    let yes: Word
    let ownBack: Bool
    private var ways: Ways { here.app.ways }

    func body(content: Content) -> some View {
        content
            .navigationBarBackButtonHidden(touched || ownBack)
            .toolbar {
                if touched, !ownBack { ToolbarItem(placement: .topBarLeading) { back } }
            }
            .confirmationDialog(words(title), isPresented: asking, titleVisibility: .visible) {
                Button(words(yes), role: .destructive) { here.back() }
                Button(words(.cancel), role: .cancel) {}
            } message: {
                Text(words(text))
            }
            .onChange(of: touched, initial: true) { ways.hold(here.at, touched) }
    }

    private var asking: Binding<Bool> {
        Binding {
            ways.asking == here.at
        } set: { asking in
            if !asking { ways.stopAsking() }
        }
    }

    private var back: some View {
        Button {
            ways.ask(here.at)
        } label: {
            Label(words(.back), systemImage: "chevron.backward")
        }
    }
}
