namespace Regalia.Evidence.Releases;

/// <summary>A file of the release that is no table, with the very text that was hashed.</summary>
/// <param name="Name">Name, e.g. <c>framework</c>.</param>
/// <param name="File">File inside the release folder.</param>
/// <param name="Text">Its text, read as UTF-8.</param>
/// <param name="Hash"><c>sha256:</c> and 64 hexadecimal digits of the file as it is.</param>
public sealed record ReleaseDocument(string Name, string File, string Text, string Hash);
