import CubeModel
import Dashboards
import Foundation
import Testing

@Suite("Pages in a browser", .serialized, .enabled(if: Chromium.program != nil, "needs Chromium"))
struct BrowserTests {
  /// A frame of a width around a page, with a script that lists what stands out of it.
  ///
  /// Tables may be wider than the frame, because they scroll by themselves, unless the page is to be printed.
  private static func frame(of file: String, width: Int, isPrinted: Bool) -> String {
    """
    <!doctype html><meta charset="utf-8"><title>frame</title>
    <iframe id="frame" src="\(file)" width="\(width)" height="800" style="border:0"></iframe><pre id="found"></pre>
    <script>
    addEventListener("load", () => {
      const page = document.getElementById("frame").contentDocument, found = [];
      page.querySelectorAll("details").forEach(element => { element.open = true; });
      if (page.documentElement.scrollWidth > \(width)) found.push("document " + page.documentElement.scrollWidth);
      page.querySelectorAll("body *").forEach(element => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest(".hidden, .skip, .icons, svg symbol")) return;
        if (\(isPrinted ? "false" : "true") && element.closest(".table") && !element.matches(".table")) return;
        if (box.right > \(width) + 0.5 || box.left < -0.5) found.push(element.tagName + "." + element.className + " " + box.right);
      });
      document.getElementById("found").textContent = found.length ? found.join("\\n") : "fits";
    });
    </script>
    """
  }

  private static func look(at page: BuiltPage, width: Int, isPrinted: Bool = false) async throws -> Chromium.Visit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = try String(contentsOf: page.file, encoding: .utf8)
    if isPrinted {
      text = text.replacing("@media print", with: "@media all").replacing("@media screen", with: "@media speech")
    }
    try Data(text.utf8).write(to: folder.appending(path: "page.html"))
    let frame = folder.appending(path: "frame.html")
    try Data(Self.frame(of: "page.html", width: width, isPrinted: isPrinted).utf8).write(to: frame)
    return try await Chromium.visit(frame, in: folder)
  }

  @Test("nothing stands out of the page on a phone, a tablet or a desktop", arguments: [360, 768, 1280])
  func widths(width: Int) async throws {
    for page in try await ExecutivePageTests.built.value {
      let visit = try await Self.look(at: page, width: width)
      #expect(visit.document.contains(">fits</pre>"), "\(page.file.lastPathComponent): \(visit.document.suffix(600))")
      #expect(visit.console.isEmpty)
    }
  }

  @Test("no column is cut off on A4")
  func paper() async throws {
    for page in try await ExecutivePageTests.built.value where page.run != nil {
      // 210 mm less the margins of 13 mm on each side, at 96 pixels an inch.
      let visit = try await Self.look(at: page, width: 695, isPrinted: true)
      #expect(visit.document.contains(">fits</pre>"), "\(page.file.lastPathComponent): \(visit.document.suffix(600))")
    }
  }
}
