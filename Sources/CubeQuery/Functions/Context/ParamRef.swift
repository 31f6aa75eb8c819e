internal import VisualBasic
internal import Wording

extension Function {
  static let paramRef = Function(
    "ParamRef",
    "What the Parameter of a name gives that stands elsewhere in the statement, before it; or what is given for it from outside.",
    "Parameter(\"Factor\", NUMERIC, 2) * ParamRef(\"Factor\")",
    Overload.scalar(.call, [.text], .value) { call in
      throw call.mistake("a parameter is named by a text as written")
    }.expanding { binder, arguments in
      guard case .text(let name)? = (arguments[0] as? Literal)?.value else { return nil }
      let known = binder.formulas.parameters
      if known[name.lowercased()] == nil, let value = binder.formulas.givenValue(of: name) {
        return Literal(value: value)
      }
      guard let node = known[name.lowercased()] else {
        throw MDXFailure(
          .unknownName,
          "no Parameter '\(name)' stands before it.\(NearestName.question(for: name, among: known.keys.sorted()))")
      }
      return node
    })
}
