using DocumentFormat.OpenXml.Wordprocessing;

namespace Regalia.Presentation.Reports.Word;

/// <summary>The lists of a document: one kind with bullets, and numbers that begin anew with every list.</summary>
internal sealed class WordLists
{
    private const int Bullets = 1;
    private const int Numbers = 2;

    private int _lists = 1;

    /// <summary>The number of a list that begins here.</summary>
    internal int Begin(bool isOrdered) => isOrdered ? ++_lists : 1;

    /// <summary>What the lists look like.</summary>
    internal Numbering All()
    {
        var all = new Numbering(
            Kind(Bullets, NumberFormatValues.Bullet, "•"),
            Kind(Numbers, NumberFormatValues.Decimal, "%1."),
            new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = 1 }
        );
        for (int list = 2; list <= _lists; list++)
        {
            all.AppendChild(
                new NumberingInstance(
                    new AbstractNumId { Val = Numbers },
                    new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }
                )
                {
                    NumberID = list,
                }
            );
        }
        return all;
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, string sign) =>
        new(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = sign },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "300" })
            )
            {
                LevelIndex = 0,
            }
        )
        {
            AbstractNumberId = id,
        };
}
