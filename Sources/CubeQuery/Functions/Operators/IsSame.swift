internal import VisualBasic

extension Function {
  static let isSame = Function(
    "IS",
    "Whether two members, tuples, levels, hierarchies or dimensions are the same; `x IS NULL` asks for the null member.",
    "[Store].CurrentMember IS [Store].[USA]",
    .scalar(.infix, [.member, .member], .boolean) { call in .boolean(try call.member(0) == call.member(1)) },
    .scalar(.infix, [.level, .level], .boolean) { call in .boolean(try call.level(0) == call.level(1)) },
    .scalar(.infix, [.hierarchy, .hierarchy], .boolean) { call in
      .boolean(try call.hierarchy(0) == call.hierarchy(1))
    },
    .scalar(.infix, [.dimension, .dimension], .boolean) { call in
      .boolean(try call.dimension(0) == call.dimension(1))
    },
    .scalar(.infix, [.tuple, .tuple], .boolean) { call in
      // Tuples are the same in whatever order their members stand.
      .boolean(try call.tuple(0).map { Set($0) } == call.tuple(1).map { Set($0) })
    })
}
