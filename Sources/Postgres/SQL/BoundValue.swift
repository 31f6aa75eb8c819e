/// A value as it travels beside a statement: the server's type and the text form, nil for null.
struct BoundValue: Sendable, Hashable {
  let type: PostgresType
  let text: String?

  init(_ value: some PostgresValue) {
    type = Swift.type(of: value).postgresType
    text = value.postgresText
  }
}
