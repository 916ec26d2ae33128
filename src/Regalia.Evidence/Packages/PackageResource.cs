namespace Regalia.Evidence.Packages;

/// <summary>A file of the release as datapackage.json describes it.</summary>
/// <param name="Name">Name, e.g. <c>observations</c>.</param>
/// <param name="Path">File inside the release folder.</param>
/// <param name="Format">csv or yaml; <see langword="null"/> if not given.</param>
/// <param name="Description">What it holds; <see langword="null"/> if not given.</param>
/// <param name="Bytes">Size; <see langword="null"/> if not sealed.</param>
/// <param name="Hash"><c>sha256:</c> and 64 hexadecimal digits; <see langword="null"/> if not sealed.</param>
/// <param name="RowCount">
/// Rows without the header; <see langword="null"/> for a file that is no table, or not sealed.
/// </param>
/// <param name="Schema">Columns; <see langword="null"/> for a file that is no table.</param>
public sealed record PackageResource(
    string Name,
    string Path,
    string? Format,
    string? Description,
    long? Bytes,
    string? Hash,
    long? RowCount,
    TableSchema? Schema
);
