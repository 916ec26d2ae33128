using System.Runtime.InteropServices;

namespace Regalia.Technology.Text;

/// <summary>One token of a text.</summary>
/// <param name="Token">Folded letters and digits.</param>
/// <param name="Start">First character in the text, from 0.</param>
/// <param name="Length">Characters in the text (UTF-16 units), marks that follow its last letter included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextToken(string Token, int Start, int Length);
