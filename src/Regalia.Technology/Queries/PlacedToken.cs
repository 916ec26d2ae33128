using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>A token at its place.</summary>
/// <param name="Token">Folded token.</param>
/// <param name="Place">
/// Its number among the tokens of the text, from 0; every position of an abstract that nobody claims counts as one token.
/// </param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Characters in the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedToken(string Token, long Place, int Start, int Length);
