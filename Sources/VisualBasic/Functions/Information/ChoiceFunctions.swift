/// Functions that choose among values.
enum ChoiceFunctions {
  static let all: [ScalarFunction] = [
    ScalarFunction(
      "Choose", [.integer("place"), .value("value").orNull.repeated], .value,
      "The value at a place, counted from 1; null where there is none."
    ) { (a) throws(ScalarFunctionError) in
      let place = try a.integer(0)
      return place > 0 ? a[place] : .null
    },
    ScalarFunction(
      "Switch", [.value("condition, value").orNull.repeated], .value,
      "The value behind the first condition that is true; null where none is."
    ) { (a) throws(ScalarFunctionError) in
      guard a.values.count.isMultiple(of: 2) else { throw a.noResult("every condition needs a value behind it.") }
      for place in stride(from: 0, to: a.values.count, by: 2) where a[place].asBoolean == true {
        return a[place + 1]
      }
      return .null
    },
    ScalarFunction(
      "Partition", [.integer("number"), .integer("start"), .integer("stop"), .integer("width")], .text,
      "The range that the number is in, as text: `20:29`."
    ) { (a) throws(ScalarFunctionError) in
      let start = try a.integer(1, within: 0...Int.max / 4)
      let stop = try a.integer(2, within: (start + 1)...Int.max / 2)
      let width = try a.integer(3, within: 1...Int.max / 4)
      let number = try a.integer(0)
      let digits = max(String(start - 1).count, String(stop + 1).count)
      let lower = number < start ? nil : number > stop ? stop + 1 : start + (number - start) / width * width
      let upper = number < start ? start - 1 : number > stop ? nil : min(stop, (lower ?? start) + width - 1)
      return .text([lower, upper].map { right($0.map { String($0) } ?? "", digits) }.joined(separator: ":"))
    },
  ]

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
