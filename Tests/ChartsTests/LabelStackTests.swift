import Testing

@testable import Charts

@Suite("Labels in a column")
struct LabelStackTests {
  @Test("never overlap, keep their order and stay in the room, for every small set of wishes")
  func properties() {
    let room = 0.0...60.0
    for code in 0..<(7 * 7 * 7 * 7) {
      let wishes = (0..<4).map { Double(code / [1, 7, 49, 343][$0] % 7) * 10 }
      let heights = [10.0, 20, 10, 15]
      let middles = LabelStack.middles(wishes: wishes, heights: heights, in: room)
      let order = middles.indices.sorted { middles[$0] < middles[$1] }
      for (one, next) in zip(order, order.dropFirst()) {
        #expect(middles[one] + heights[one] / 2 <= middles[next] - heights[next] / 2 + 1e-9, "\(wishes)")
        #expect(wishes[one] <= wishes[next], "\(wishes)")
      }
      for index in middles.indices {
        #expect(middles[index] - heights[index] / 2 >= -1e-9 && middles[index] + heights[index] / 2 <= 60 + 1e-9)
      }
    }
  }

  @Test("that have room stay where they wish to be")
  func undisturbed() {
    #expect(LabelStack.middles(wishes: [50, 10, 30], heights: [10, 10, 10], in: 0...60) == [50, 10, 30])
    #expect(LabelStack.middles(wishes: [20, 20], heights: [10, 10], in: 0...60) == [15, 25])
    #expect(LabelStack.middles(wishes: [0, 60], heights: [10, 10], in: 0...60) == [5, 55])
    #expect(LabelStack.middles(wishes: [], heights: [], in: 0...60) == [])
  }

  @Test("do not overlap even when the room is too small for them")
  func overfull() {
    let middles = LabelStack.middles(wishes: [3, 1, 2], heights: [10, 10, 10], in: 0...12)
    #expect(middles == [25, 5, 15])
  }
}
