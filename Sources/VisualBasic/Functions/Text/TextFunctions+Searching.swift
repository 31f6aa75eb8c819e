internal import Foundation

extension TextFunctions {
  static let searching: [ScalarFunction] = [
    ScalarFunction(
      "InStr", [.text("text").orNull, .text("part")], .integer,
      "The place of a part in the text, 0 where it is not."
    ) { (a) throws(ScalarFunctionError) in
      .integer(place(of: try a.text(1), in: try a.text(0), from: 1, ignoringCase: false))
    },
    ScalarFunction(
      "InStr", [.integer("start"), .text("text").orNull, .text("part"), .integer("compare").optional], .integer,
      "The place of a part in the text from a start on; compare 1 takes capitals for small letters."
    ) { (a) throws(ScalarFunctionError) in
      let start = try a.integer(0)
      guard start == -1 || start > 0 else { throw a.outOfRange(0, "must be a place from 1 on, or -1 for the first") }
      let ignoresCase = try a.integer(3, within: 0...1) == 1
      return .integer(place(of: try a.text(2), in: try a.text(1), from: max(start, 1), ignoringCase: ignoresCase))
    },
    ScalarFunction(
      "InStrRev", [.text("text"), .text("part"), .integer("start").optional, .integer("compare").optional], .integer,
      "The place of a part in the text, searched from the end or from a start backwards; 0 where it is not."
    ) { (a) throws(ScalarFunctionError) in
      let start = try a.integer(2, or: -1)
      guard start == -1 || start > 0 else { throw a.outOfRange(2, "must be a place from 1 on, or -1 for the end") }
      let ignoresCase = try a.integer(3, within: 0...1) == 1
      return .integer(lastPlace(of: try a.text(1), in: try a.text(0), from: start, ignoringCase: ignoresCase))
    },
    ScalarFunction(
      "Replace",
      [
        .text("text"), .text("part"), .text("replacement"), .integer("start").optional, .integer("count").optional,
        .integer("compare").optional,
      ], .text, "The text from a start on with so many of the parts replaced; all of them without a count, or with -1."
    ) { (a) throws(ScalarFunctionError) in
      let start = try a.integer(3, or: 1)
      guard start > 0 else { throw a.outOfRange(3, "must be a place from 1 on") }
      let count = try a.integer(4, or: -1)
      guard count >= -1 else { throw a.outOfRange(4, "must be 0 or more, or -1 for all") }
      let ignoresCase = try a.integer(5, within: 0...1) == 1
      let text = String(try a.text(0).dropFirst(start - 1))
      let replacement = try a.text(2)
      return .text(replaced(try a.text(1), in: text, by: replacement, atMost: count, ignoringCase: ignoresCase))
    },
    ScalarFunction(
      "StrComp", [.text("left"), .text("right"), .integer("compare").optional], .integer,
      "-1, 0 or 1 as the left text comes before the right one, is equal, or comes after it."
    ) { (a) throws(ScalarFunctionError) in
      let ignoresCase = try a.integer(2, within: 0...1) == 1
      let left = ignoresCase ? try a.text(0).lowercased() : try a.text(0)
      let right = ignoresCase ? try a.text(1).lowercased() : try a.text(1)
      return .integer(left == right ? 0 : left < right ? -1 : 1)
    },
  ]

  private static func place(of part: String, in text: String, from start: Int, ignoringCase: Bool) -> Int {
    let characters = Array(ignoringCase ? text.lowercased() : text)
    let wanted = Array(ignoringCase ? part.lowercased() : part)
    guard start <= characters.count, characters.count - start + 1 >= wanted.count else {
      return wanted.isEmpty && start <= characters.count ? start : 0
    }
    let starts = (start - 1)...(characters.count - wanted.count)
    return starts.first { characters[$0..<($0 + wanted.count)].elementsEqual(wanted) }.map { $0 + 1 } ?? 0
  }

  private static func lastPlace(of part: String, in text: String, from start: Int, ignoringCase: Bool) -> Int {
    let characters = Array(ignoringCase ? text.lowercased() : text)
    let wanted = Array(ignoringCase ? part.lowercased() : part)
    guard !characters.isEmpty, start <= characters.count else { return 0 }
    let end = start == -1 ? characters.count : start
    guard !wanted.isEmpty else { return end }
    guard wanted.count <= end else { return 0 }
    let starts = (0...(end - wanted.count)).reversed()
    return starts.first { characters[$0..<($0 + wanted.count)].elementsEqual(wanted) }.map { $0 + 1 } ?? 0
  }

  private static func replaced(
    _ part: String, in text: String, by replacement: String, atMost count: Int, ignoringCase: Bool
  ) -> String {
    guard !part.isEmpty, count != 0 else { return text }
    var rest = text[...]
    var result = ""
    var done = 0
    while done != count, let found = rest.range(of: part, options: ignoringCase ? [.caseInsensitive] : [.literal]) {
      result += rest[..<found.lowerBound] + replacement
      rest = rest[found.upperBound...]
      done += 1
    }
    return result + rest
  }
}
