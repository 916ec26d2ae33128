using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>How to get the same data from a command line or a program of one's own.</summary>
internal static class DataPrograms
{
    internal static Section Section(ViewSource source)
    {
        string country = source.Release.Countries[0].Code.ToString();
        string page = "/en/" + PageAddress.Country(source.Release.Countries[0].Code).As("csv");
        return new Section(
            "programs",
            "From the command line and from programs",
            [
                new Paragraph(
                    "Every address takes a suffix: .csv, .json, .md, .svg for a chart, and .zip for the data with codebook, licences, "
                        + "manifest and checksums. BASE stands for where this dashboard runs; numbers have a decimal point, days are "
                        + "year-month-day, a blank cell is missing and never 0."
                ),
                new Facts([
                    new(
                        "Command line",
                        Prose.Join(
                            "; ",
                            (
                                (string[])
                                    [
                                        "regalia assess --out DIR",
                                        "regalia country show " + country + " --csv",
                                        "regalia data export --licence open --out FILE",
                                    ]
                            ).Select(Prose.Code)
                        )
                    ),
                    new("curl", Prose.Code("curl -o " + country + ".csv BASE" + page)),
                    new("C#", Prose.Code("string csv = await new HttpClient().GetStringAsync(\"BASE" + page + "\");")),
                    new("Python", Prose.Code("pandas.read_csv(\"BASE" + page + "\")")),
                    new("R", Prose.Code("read.csv(\"BASE" + page + "\", na.strings = \"\")")),
                    new("Description of all addresses", Prose.Code("BASE/api/openapi.json")),
                ]),
                new Paragraph(
                    "The CSV of a page and that of the command named with it are the same bytes; the digits do not depend on the "
                        + "machine's language or its number of cores."
                ),
            ]
        );
    }
}
