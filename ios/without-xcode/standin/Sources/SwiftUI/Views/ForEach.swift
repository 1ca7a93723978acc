/// A view for each element, known by the element's identity.
public struct ForEach<Data, ID, Content> where Data: RandomAccessCollection, ID: Hashable {
    public var data: Data
    public var content: (Data.Element) -> Content
    let id: (Data.Element) -> ID
    var delete: ((IndexSet) -> Void)?
    var move: ((IndexSet, Int) -> Void)?
}

extension ForEach: View, _Primitive, Drawable where Content: View {
    package func draw(_ pen: Pen) -> [Node] {
        data.enumerated().flatMap { number, element -> [Node] in
            let id = id(element)
            var nodes = pen.draw(content(element), at: "#\(id)")
            if nodes.count == 1, nodes[0].tag == nil { nodes[0].tag = AnyHashable(id) }
            if let delete, !nodes.isEmpty { nodes[0].actions.delete = { delete(IndexSet(integer: number)) } }
            return nodes
        }
    }
}

extension ForEach where ID == Data.Element.ID, Content: View, Data.Element: Identifiable {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        (self.data, self.content, id) = (data, content, { $0.id })
    }
}

extension ForEach where Content: View {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content)
    {
        (self.data, self.content, self.id) = (data, content, { $0[keyPath: id] })
    }

    public init<C>(_ data: Binding<C>, @ViewBuilder content: @escaping (Binding<C.Element>) -> Content)
    where
        Data == [ForEachElement<C>], ID == C.Element.ID, C: MutableCollection & RandomAccessCollection,
        C.Element: Identifiable, C.Index: Hashable
    {
        self.init(elementsOf: data, id: \.id, content: content)
    }

    public init<C>(
        _ data: Binding<C>, id: KeyPath<C.Element, ID>, @ViewBuilder content: @escaping (Binding<C.Element>) -> Content
    )
    where Data == [ForEachElement<C>], C: MutableCollection & RandomAccessCollection, C.Index: Hashable {
        self.init(elementsOf: data, id: id, content: content)
    }

    private init<C>(
        elementsOf data: Binding<C>, id: KeyPath<C.Element, ID>, content: @escaping (Binding<C.Element>) -> Content
    )
    where Data == [ForEachElement<C>], C: MutableCollection & RandomAccessCollection, C.Index: Hashable {
        self.data = data.wrappedValue.indices.map { ForEachElement(binding: data, index: $0) }
        self.content = { content($0.binding[$0.index]) }
        self.id = { $0.binding.wrappedValue[$0.index][keyPath: id] }
    }
}

/// A place in a collection that is bound.
public struct ForEachElement<C> where C: MutableCollection & RandomAccessCollection {
    let binding: Binding<C>
    let index: C.Index
}

extension ForEach where Data == Range<Int>, ID == Int, Content: View {
    @_semantics("swiftui.requires_constant_range")
    public init(_ data: Range<Int>, @ViewBuilder content: @escaping (Int) -> Content) {
        (self.data, self.content, id) = (data, content, { $0 })
    }
}

/// What can be done with the rows of a list.
public protocol DynamicViewContent: View {
    associatedtype Data: Collection
    var data: Self.Data { get }
}

extension ForEach: DynamicViewContent where Content: View {}

extension ForEach where Content: View {
    public func onDelete(perform action: ((IndexSet) -> Void)?) -> some DynamicViewContent {
        var each = self
        each.delete = action
        return each
    }
    public func onMove(perform action: ((IndexSet, Int) -> Void)?) -> some DynamicViewContent {
        var each = self
        each.move = action
        return each
    }
}

extension RangeReplaceableCollection where Self: MutableCollection, Self.Index == Int {
    public mutating func remove(atOffsets offsets: IndexSet) {
        for offset in offsets.reversed() { remove(at: offset) }
    }
}

extension MutableCollection where Self: RangeReplaceableCollection, Self.Index == Int {
    public mutating func move(fromOffsets source: IndexSet, toOffset destination: Int) {
        let moved = source.map { self[$0] }
        let before = source.count { $0 < destination }
        for offset in source.reversed() { remove(at: offset) }
        insert(contentsOf: moved, at: destination - before)
    }
}
