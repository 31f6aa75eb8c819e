// Compiled into one module with the room by Scripts/fuzz-mdx; no target of the package.

/// What must hold for every text: it is a tree or has mistakes, and a tree prints as what reads as the same tree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMDX(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let parsed = MDXStatement.parse(text)
  precondition((parsed.tree == nil) == !parsed.mistakes.isEmpty)
  if let tree = parsed.tree {
    // Printed parentheses nest, too.
    let wide = ParseLimits(nesting: 1000, height: 3000)
    precondition(MDXStatement.parse(tree.description, limits: wide).tree == tree)
  }
  return 0
}
