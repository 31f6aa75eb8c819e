/// Checks that every name that a definition refers to is there and of the right kind.
struct ReferenceCheck {
  let set: DefinitionSet
  let log: MistakeLog

  func checkAll() {
  }
}
