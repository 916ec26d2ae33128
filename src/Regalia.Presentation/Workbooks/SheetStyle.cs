namespace Regalia.Presentation.Workbooks;

/// <summary>How a cell looks: a named style of the workbook. Its number is that of the style in the file.</summary>
internal enum SheetStyle
{
    Normal,
    Text,
    Heading,
    Number,
    Points,
    Day,
}
