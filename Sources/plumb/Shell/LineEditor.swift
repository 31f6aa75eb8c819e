import CLibEdit
import CubeQuery
import Foundation

/// An editor of lines on the terminal (libedit); used on one thread at a time.
final class LineEditor {
  private static let keptStatements: Int32 = 1000

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private var prompt: UnsafeMutablePointer<CChar>?
  private var begun = ""
  private var complete: LineSource.Completing?
  private var isInterrupted = false

  /// An editor on standard input and output; nil when the terminal cannot be edited on.
  init?() {
    edit_use_wide_characters()
    guard let history = history_init() else { return nil }
    guard let editor = edit_begin("plumb") else {
      history_end(history)
      return nil
    }
    self.editor = editor
    self.history = history
    edit_history_keep(history, Self.keptStatements)
    edit_use_history(editor, history)
    edit_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    edit_set_prompt(editor) { editor in LineEditor.owner(of: editor)?.prompt }
    edit_set_keys(editor, "emacs")
    edit_take_interrupts(editor)
    edit_bind(editor, "\t", "plumb-complete", "Complete the name before the cursor") { editor, _ in
      LineEditor.owner(of: editor)?.completeName() ?? UInt8(CC_ERROR)
    }
    edit_bind(editor, "^C", "plumb-interrupt", "Forget the statement") { editor, _ in
      LineEditor.owner(of: editor)?.isInterrupted = true
      return UInt8(CC_NEWLINE)
    }
  }

  deinit {
    el_end(editor)
    history_end(history)
    free(prompt)
  }

  /// Waits for a line.
  func line(prompt: String, begun: String, complete: @escaping LineSource.Completing) -> InputLine {
    free(self.prompt)
    self.prompt = strdup(prompt)
    self.begun = begun
    self.complete = complete
    isInterrupted = false
    var count: Int32 = 0
    let read = el_gets(editor, &count)
    if isInterrupted {
      Self.print("^C\n")
      return .interrupted
    }
    guard let read, count > 0 else {
      Self.print("\n")
      return .end
    }
    let line = String(cString: read)
    return .text(line.hasSuffix("\n") ? String(line.dropLast()) : line)
  }

  /// Keeps a statement among those that the arrow keys bring back.
  func remember(_ statement: String) { edit_history_add(history, statement) }

  func loadHistory(from path: String) { _ = edit_history_load(history, path) }

  func saveHistory(to path: String) { _ = edit_history_save(history, path) }

  private static func owner(of editor: OpaquePointer?) -> LineEditor? {
    edit_owner(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Completes the name before the cursor as far as it is clear, or shows how it may go on.
  private func completeName() -> UInt8 {
    guard let line = el_line(editor)?.pointee, let start = line.buffer, let cursor = line.cursor else {
      return UInt8(CC_ERROR)
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: cursor - start)
    let written = String(decoding: bytes, as: UTF8.self)
    guard let completion = complete?(begun + written), !completion.candidates.isEmpty else { return UInt8(CC_ERROR) }
    let common = completion.common
    if completion.candidates.count == 1 || common.count > completion.written.count {
      el_deletestr(editor, Int32(completion.written.unicodeScalars.count))
      el_insertstr(editor, common)
      return UInt8(CC_REFRESH)
    }
    Self.print("\n" + CandidateList(completion.candidates).text(width: TerminalSize.columns))
    return UInt8(CC_REDISPLAY)
  }

  private static func print(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
