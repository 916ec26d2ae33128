using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>One word of a phrase.</summary>
/// <param name="Token">Folded token, or the folded letters before the star.</param>
/// <param name="IsPrefix">Whether a star follows; only the last word of a phrase can have one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PhraseElement(string Token, bool IsPrefix);
