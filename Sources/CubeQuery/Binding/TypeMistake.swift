/// What does not fit about the types of a call's arguments, as the rest of a sentence.
struct TypeMistake: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
