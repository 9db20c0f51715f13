import Dispatch

/// Arrays whose parts are made on several threads.
enum ConcurrentArray {
    /// An array of parts that are made at the same time, each in its place, so that nothing is copied together.
    ///
    /// - Parameters:
    ///   - counts: How many elements each part has.
    ///   - fill: Appends all elements of the part with this number; called on several threads.
    /// - Returns: The parts in their order.
    static func of<Element: Sendable>(
        counts: [Int],
        _ fill: @Sendable (_ part: Int, _ elements: inout OutputSpan<Element>) -> Void
    ) -> [Element] {
        var starts: [Int] = []
        starts.reserveCapacity(counts.count)
        var total = 0
        for count in counts {
            starts.append(total)
            total += count
        }
        return [Element](unsafeUninitializedCapacity: total) { [starts] buffer, initialized in
            // Each thread initialises the slots of its own part only, and nobody reads before all are done.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: counts.count) { part in
                let range = starts[part]..<starts[part] + counts[part]
                let place = UnsafeMutableBufferPointer(rebasing: slots[range])
                var elements = OutputSpan(buffer: place, initializedCount: 0)
                fill(part, &elements)
                let filled = elements.finalize(for: place)
                precondition(filled == counts[part], "a part has another count than was promised")
            }
            initialized = total
        }
    }

    /// An array of elements that are made at the same time, some of them by each thread in turn.
    ///
    /// - Parameters:
    ///   - count: How many elements there are.
    ///   - block: How many a thread makes at once.
    ///   - make: Makes the element at an index; called on several threads.
    /// - Returns: The elements in their order.
    static func of<Element: Sendable>(
        _ count: Int,
        block: Int = 1,
        _ make: @Sendable (Int) -> Element
    ) -> [Element] {
        let blocks = (count + block - 1) / block
        return of(counts: (0..<blocks).map { min(block, count - $0 * block) }) { part, elements in
            for index in part * block..<min((part + 1) * block, count) { elements.append(make(index)) }
        }
    }
}
