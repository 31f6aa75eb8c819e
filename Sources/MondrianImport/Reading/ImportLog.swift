/// What comes up while a schema is read and carried over: mistakes, and what the definitions do not hold.
final class ImportLog {
  private(set) var mistakes: [MondrianError.Mistake] = []
  private(set) var notes: [ImportNote] = []

  func mistake(_ place: XMLPlace, _ sentence: String) {
    mistakes.append(MondrianError.Mistake(place: place, sentence: sentence))
  }

  func lost(_ place: XMLPlace, _ subject: String, _ reason: String) {
    note(.lost, place, subject, reason)
  }

  func changed(_ place: XMLPlace, _ subject: String, _ reason: String) {
    note(.changed, place, subject, reason)
  }

  func notNeeded(_ place: XMLPlace, _ subject: String, _ reason: String) {
    note(.notNeeded, place, subject, reason)
  }

  private func note(_ kind: ImportNote.Kind, _ place: XMLPlace, _ subject: String, _ reason: String) {
    let note = ImportNote(kind: kind, place: place, subject: subject, reason: reason)
    if !notes.contains(note) { notes.append(note) }
  }
}
