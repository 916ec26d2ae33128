using Regalia.Assessment.Drivers;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>What sets a country apart from the median country of the release, to its advantage and to its disadvantage.</summary>
internal static class ProfileStrengths
{
    private const int Shown = 5;

    internal static Section Section(ProfileSubject subject) =>
        new(
            "strengths",
            "Against the median country",
            [
                new Paragraph(
                    $"Each indicator on its own, as coded: how far it moves {subject.Name} away from where the same indicator at the score of the "
                        + "median country of this release would leave it."
                ),
                new SideBySide([
                    Side(
                        subject,
                        "strengths-table",
                        "Less vulnerable than the median country",
                        d => d.TowardsVulnerability < 0
                    ),
                    Side(
                        subject,
                        "weaknesses-table",
                        "More vulnerable than the median country",
                        d => d.TowardsVulnerability > 0
                    ),
                ]),
            ]
        );

    private static Block Side(ProfileSubject subject, string id, string caption, Func<Driver, bool> belongs)
    {
        DataRow[] rows =
        [
            .. subject.Assessment.Drivers.Where(belongs).Select(d => Row(subject, d)).OfType<DataRow>().Take(Shown),
        ];
        return rows.Length == 0
            ? new Note(NoteKind.Empty, caption + ": nothing stands out.")
            : new DataTable(
                id,
                caption,
                [new DataColumn("Indicator"), new DataColumn("Effect", IsNumber: true)],
                [.. rows]
            )
            {
                IsSortable = false,
            };
    }

    // Null where nothing is left after rounding.
    private static DataRow? Row(ProfileSubject subject, Driver driver)
    {
        bool coarse = subject.IsWithheld(driver.Indicator);
        double size = Math.Abs(driver.Effect);
        string points = Briefs.Figure.Points(size, coarse || size >= 10 ? 0 : 1);
        if (points is "0" or "0.0")
        {
            return null;
        }
        string effect =
            (coarse ? "about " : "")
            + points
            + (points is "1" ? " point " : " points ")
            + (driver.Effect > 0 ? "more " : "less ")
            + driver.Axis;
        return new([
            Prose.To(driver.Indicator.Name, PageAddress.Indicator(driver.Indicator.Id)),
            new DataCell(Prose.To(effect, subject.Evidence(driver.Indicator)))
            {
                Number = coarse ? Math.Round(driver.Effect, MidpointRounding.AwayFromZero) : driver.Effect,
            },
        ]);
    }
}
