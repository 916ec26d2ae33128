using System.Globalization;
using CsCheck;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

/// <summary>A remembered text is never another one's.</summary>
public sealed class ColumnTextsTests
{
    [Fact]
    public void Whatever_was_asked_before_the_text_is_the_one_asked_for() =>
        Gen.String[Gen.Char["ab\0\u0161"], 0, 45]
            .Array[0, 700]
            .Sample(
                asked =>
                {
                    ColumnTexts texts = new();
                    Assert.All(asked, text => Assert.Equal(text, texts.Of(text)));
                    Assert.All(asked, text => Assert.Equal(text, texts.Of(text)));
                },
                iter: 50
            );

    [Fact]
    public void Texts_that_fall_on_one_place_stay_apart()
    {
        ColumnTexts texts = new();
        for (int i = 0; i < 400; i++)
        {
            // The same length, beginning and end, so that only what is between tells them apart.
            string text = string.Create(CultureInfo.InvariantCulture, $"same{i:D8}same");
            Assert.Equal(text, texts.Of(text));
            Assert.Equal(text, texts.Of(text));
        }
    }

    [Fact]
    public void A_text_that_comes_again_is_made_once()
    {
        ColumnTexts texts = new();
        string first = texts.Of("Financial");
        Assert.Same(first, texts.Of("Financial".ToCharArray()));
    }

    [Fact]
    public void A_long_text_is_not_kept_and_neither_is_one_of_a_column_without_repetition()
    {
        ColumnTexts texts = new();
        string lengthy = new('a', 41);
        Assert.NotSame(texts.Of(lengthy), texts.Of(lengthy));
        for (int i = 0; i < 1_000; i++)
        {
            _ = texts.Of(i.ToString(CultureInfo.InvariantCulture));
        }
        Assert.NotSame(texts.Of("Financial"), texts.Of("Financial"));
    }
}
