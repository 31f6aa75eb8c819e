extension Function {
  static let item = Function(
    "Item",
    "The tuple of a set at a place, from 0, or with members of these names; the member of a tuple at a place. Null beyond.",
    "[Store].[USA].Children.Item(1).Name",
    .member(.method, [.member, .integer]) { call in try call.integer(1) == 0 ? call.member(0) : nil },
    .any(
      .method, [.tuple, .integer], type: { types, _ throws(TypeMistake) in .member(types[0].soleHierarchy) },
      body: .member { call in
        guard let tuple = try call.tuple(0), let place = try call.integer(1), tuple.indices.contains(place) else {
          return nil
        }
        return tuple[place]
      }),
    .tuple(.method, [.set, .integer]) { call in
      let set = try call.set(0)
      guard let place = try call.integer(1), (0..<set.count).contains(place) else { return nil }
      return set.tuple(place)
    },
    .tuple(.method, [.set, .text, .optional(.repeated(.text))]) { call in
      let set = try call.set(0)
      let names = try (1..<call.count).filter(call.isGiven).map { try call.text($0) ?? "" }
      guard set.isEmpty || names.count == set.arity else {
        throw call.mistake("as many names are needed as a tuple of the set has members, which is \(set.arity)")
      }
      let found = (0..<set.count).first { index in
        zip(set.tuple(index), names).allSatisfy { call.scope.name(of: $0).isSpelled($1) }
      }
      return found.map { set.tuple($0) }
    })
}
