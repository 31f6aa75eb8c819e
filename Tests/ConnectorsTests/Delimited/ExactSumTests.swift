import Testing

@testable import Connectors

@Suite("Exact sums") struct ExactSumTests {
  private func sum(_ numbers: [String]) -> String {
    var sum = ExactSum()
    for number in numbers {
      let bytes = Array(number.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        if let base = buffer.baseAddress { sum.add(base, 0..<bytes.count) }
      }
    }
    return sum.text
  }

  @Test("signs and decimals carry as on paper")
  func carrying() {
    #expect(sum([]) == "0.000000000000000000")
    #expect(sum(["0.1", "0.2"]) == "0.300000000000000000")
    #expect(sum(["1", "-0.25"]) == "0.750000000000000000")
    #expect(sum(["-1", "0.25"]) == "-0.750000000000000000")
    #expect(sum(["-0.5", "0.25"]) == "-0.250000000000000000")
    #expect(sum(["0.9", "0.9", "-5"]) == "-3.200000000000000000")
    #expect(sum(Array(repeating: "999999999999999999.99", count: 1_000)) == "999999999999999999990.000000000000000000")
  }

  @Test("what is no number of at most 18 and 18 digits is passed over")
  func noNumbers() {
    #expect(sum(["x", "", "1.", ".5", "1e3", "1,5", "--1", "1234567890123456789", "7"]) == "7.000000000000000000")
  }
}
