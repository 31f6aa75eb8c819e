public import Foundation

extension Chromium {
  /// What of pages stands out of a window of a width.
  public struct Fit: Sendable, CustomStringConvertible {
    /// An element that stands out, or a page that scrolls sideways, with its file.
    public let found: [String]
    /// What the browser complained about.
    public let console: [String]
    /// How many pages were looked at.
    public let count: Int

    /// Whether nothing stands out and nothing was complained about.
    public var isWhole: Bool { found.isEmpty && console.isEmpty && count > 0 }

    /// What was found.
    public var description: String { (found + console).joined(separator: "\n") + "\n(\(count) pages)" }
  }

  /// Lays pages out in frames of a width and lists what stands out of them.
  ///
  /// Tables that scroll by themselves (`.table`) may be wider than the frame, unless the pages are to be printed. All
  /// that can be opened is open.
  public static func fit(_ files: [URL], width: Int, isPrinted: Bool = false) async throws -> Fit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, file) in files.enumerated() {
      var text = try String(contentsOf: file, encoding: .utf8)
      if isPrinted {
        text = text.replacing("@media print", with: "@media all").replacing("@media screen", with: "@media speech")
      }
      try Data(text.utf8).write(to: folder.appending(path: "page-\(number).html"))
    }
    let frame = folder.appending(path: "frame.html")
    try Data(self.frame(count: files.count, width: width, isPrinted: isPrinted).utf8).write(to: frame)
    let visit = try await Chromium.visit(frame, in: folder)
    let start = visit.document.range(of: "<pre id=\"found\">")?.upperBound ?? visit.document.endIndex
    let lines = visit.document[start...].prefix { $0 != "<" }.split(separator: "\n").map(String.init)
    let looked = lines.filter { $0.hasPrefix("looked at ") }
    let found = lines.filter { !$0.hasPrefix("looked at ") }.map { line in
      let number = Int(line.prefix { $0 != ":" }) ?? 0
      return files.indices.contains(number) ? "\(files[number].lastPathComponent) \(line)" : line
    }
    return Fit(found: found, console: visit.console, count: looked.count)
  }

  /// Frames around the pages, with a script that lists what stands out.
  private static func frame(count: Int, width: Int, isPrinted: Bool) -> String {
    let frames = (0..<count).map {
      "<iframe src=\"page-\($0).html\" width=\"\(width)\" height=\"800\" style=\"border:0\"></iframe>"
    }
    return """
      <!doctype html><meta charset="utf-8"><title>frame</title>
      \(frames.joined(separator: "\n"))<pre id="found"></pre>
      <script>
      addEventListener("load", () => {
        const found = [];
        document.querySelectorAll("iframe").forEach((frame, number) => {
          const page = frame.contentDocument;
          page.querySelectorAll("details").forEach(element => { element.open = true; });
          const wide = page.documentElement.scrollWidth;
          if (wide > \(width)) found.push(number + ": document " + wide);
          page.querySelectorAll("body *").forEach(element => {
            const box = element.getBoundingClientRect();
            if (box.width === 0 || element.closest(".hidden, .skip, .icons, svg symbol")) return;
            if (\(isPrinted ? "false" : "true") && element.closest(".table") && !element.matches(".table")) return;
            if (box.right > \(width) + 0.5 || box.left < -0.5)
              found.push(number + ": " + element.tagName + "." + element.className + " " + box.right);
          });
          found.push("looked at " + number);
        });
        document.getElementById("found").textContent = found.join("\\n");
      });
      </script>
      """
  }
}
