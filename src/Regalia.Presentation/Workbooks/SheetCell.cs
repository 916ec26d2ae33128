namespace Regalia.Presentation.Workbooks;

/// <summary>A cell of a sheet: a text, a number or a day, each of its own type; nothing where it is empty.</summary>
/// <param name="Words">The text; null where it is no text.</param>
/// <param name="Figure">The number, of a day the days since 1899-12-30; null where it is a text.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct SheetCell(string? Words, double? Figure, SheetStyle Style)
{
    /// <summary>A text; empty for null. It is never taken for a formula, whatever it begins with.</summary>
    internal static SheetCell Text(string? text) =>
        string.IsNullOrEmpty(text) ? default : new(text, null, SheetStyle.Text);

    /// <summary>A number; empty for null and for what is not finite.</summary>
    internal static SheetCell Number(double? number) => Of(number, SheetStyle.Number);

    /// <summary>A number shown with two decimals, kept with all; empty for null and for what is not finite.</summary>
    internal static SheetCell Points(double? number) => Of(number, SheetStyle.Points);

    /// <summary>A day; empty for null.</summary>
    internal static SheetCell Day(DateOnly? day) => Of(day?.ToDateTime(TimeOnly.MinValue).ToOADate(), SheetStyle.Day);

    private static SheetCell Of(double? number, SheetStyle style) =>
        number is { } figure && double.IsFinite(figure) ? new(null, figure, style) : default;
}
