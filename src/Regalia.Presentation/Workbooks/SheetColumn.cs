namespace Regalia.Presentation.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
internal sealed record SheetColumn(string Heading, double Width);
