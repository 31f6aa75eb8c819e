internal import VisualBasic

extension Function {
  static let joining = Function(
    "||", "Two texts one after the other; null is an empty text.", "[Store].CurrentMember.Name || '!'",
    .scalar(.infix, [.text, .text], .text) { call in
      .text((try call.text(0) ?? "") + (try call.text(1) ?? ""))
    })
}
