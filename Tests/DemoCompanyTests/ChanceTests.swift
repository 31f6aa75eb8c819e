import Testing

@testable import DemoCompany

@Suite("Chance")
struct ChanceTests {
  @Test("SplitMix64 gives the numbers of the reference implementation")
  func reference() {
    var generator = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in generator.next() } == expected)
  }

  @Test("a shuffle puts every place somewhere, once, and finds it again")
  func shuffle() {
    for count in 1...70 {
      let shuffle = Shuffle(count: count, seed: 3)
      let places = (0..<count).map { shuffle.place(at: $0) }
      #expect(places.sorted() == Array(0..<count))
      #expect((0..<count).allSatisfy { shuffle.position(of: places[$0]) == $0 })
    }
  }

  @Test("streams for other numbers or purposes differ, for the same they do not")
  func streams() {
    func first(_ seed: UInt64, _ purpose: Chance.Purpose, _ number: Int) -> UInt64 {
      var chance = Chance(seed: seed, purpose, number)
      return chance.bits()
    }
    #expect(first(1, .account, 1) == first(1, .account, 1))
    let all = [first(1, .account, 1), first(1, .account, 2), first(1, .sales, 1), first(2, .account, 1)]
    #expect(Set(all).count == 4)
  }

  @Test("numbers have the means of their distributions")
  func means() {
    var chance = Chance(seed: 5, .account, 1)
    let count = 40_000
    func mean(_ draw: (inout Chance) -> Double) -> Double {
      (0..<count).reduce(0) { sum, _ in sum + draw(&chance) } / Double(count)
    }
    #expect(abs(mean { $0.uniform() } - 0.5) < 0.01)
    #expect(abs(mean { $0.normal() }) < 0.02)
    for expected in [0.3, 2.5, 12, 90] {
      #expect(abs(mean { Double($0.poisson(expected)) } - expected) < 0.02 * expected + 0.01)
    }
    #expect(abs(mean { Double($0.failures(beforeSuccess: 0.55)) } - 0.45 / 0.55) < 0.03)
    #expect(abs(mean { Double($0.int(below: 7)) } - 3) < 0.05)
    #expect(abs(mean { Double($0.index(weights: [1, 0, 3])) } - 1.5) < 0.03)
  }
}
