using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

/// <summary>Values under licences that are not open, and whether a view lets one of them out.</summary>
internal static partial class RestrictedFigures
{
    /// <summary>
    /// Restricted values of a country that nobody can mistake for something else: four digits or more, and no open value of the
    /// release is the same.
    /// </summary>
    public static HashSet<double> Of(AssessmentResult result, Iso3 country)
    {
        HashSet<double> open =
        [
            .. result
                .Release.Observations.Where(o => result.Release.LicenceOf(o.Source).Open)
                .Select(o => o.Value)
                .OfType<double>(),
        ];
        return
        [
            .. result
                .Release.Observations.Where(o => o.Country == country && !result.Release.LicenceOf(o.Source).Open)
                .Select(o => o.Value)
                .OfType<double>()
                .Where(v => v.ToString("R", CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) >= 4)
                .Where(v => !open.Contains(v)),
        ];
    }

    /// <summary>Those of the figures that a face of the view shows.</summary>
    public static List<string> In(View view, HashSet<double> figures) =>
        [
            .. PublicationText
                .Numbers(view.Page)
                .Where(figures.Contains)
                .Select(n => "page, behind a cell: " + Text(n)),
            .. Shown("page", PublicationText.Of(view.Page), figures),
            .. Shown("csv", view.Csv(), figures),
            .. Shown("json", view.Json(), figures),
        ];

    private static IEnumerable<string> Shown(string face, string text, HashSet<double> figures) =>
        Number()
            .Matches(text)
            .Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))
            .Where(figures.Contains)
            .Select(n => face + ": " + Text(n));

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
