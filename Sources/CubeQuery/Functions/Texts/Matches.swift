internal import Foundation
internal import VisualBasic

extension Function {
  static let matches = Function(
    "MATCHES", "Whether a regular expression fits a piece of a text.", "[Store].[USA].[CA].Name MATCHES \"^C.\"",
    .scalar(.infix, [.text, .text], .boolean) { call in
      guard let text = try call.text(0), let pattern = try call.text(1) else { return .boolean(false) }
      guard let expression = try? NSRegularExpression(pattern: pattern) else {
        throw call.mistake("what follows MATCHES is no regular expression")
      }
      let all = NSRange(text.startIndex..., in: text)
      return .boolean(expression.firstMatch(in: text, range: all) != nil)
    })
}
