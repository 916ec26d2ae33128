namespace Regalia.Web.OwnFiles;

/// <summary>A file on the shelf.</summary>
/// <param name="Id">Its place in the address: says nothing of what is in the file, and cannot be guessed.</param>
/// <param name="File">The file.</param>
internal sealed record OpenFile(string Id, OwnFile File);
