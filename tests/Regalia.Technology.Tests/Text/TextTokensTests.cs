using System.Globalization;
using System.Text;
using Regalia.Technology.Text;

namespace Regalia.Technology.Tests.Text;

/// <summary>Text becomes the same tokens everywhere.</summary>
public sealed class TextTokensTests
{
    [Theory]
    [InlineData("Li-ion, batteries", "li ion batteries")]
    [InlineData("Schrödinger's H2O", "schrodinger s h2o")]
    [InlineData("can't", "can t")]
    [InlineData("e\u0301tude E\u0301TUDE \u00C9tude", "etude etude etude")]
    [InlineData("\u0301 a\u0301\u0302b \u0301", "ab")]
    [InlineData("STRASSE Straße STRA\u1E9EE", "strasse straße straße")]
    [InlineData("\uFB01eld cm\u00B2 x\u00BD", "\uFB01eld cm\u00B2 x\u00BD")]
    [InlineData("ΌΜΗΡΟΣ Όμηρος \u1F08 \u1FBE", "ομηροσ ομηρος α ι")]
    [InlineData("Ёлка Йод", "елка иод")]
    [InlineData("İstanbul ISPARTA ıspanak", "istanbul isparta ıspanak")]
    [InlineData("\u212A \u212B \u2126", "k a ω")]
    [InlineData("한국 東京", "한국 東京")]
    [InlineData("a\u00ADb a\u200Db _x_", "a b a b x")]
    [InlineData("\U00010400\U00010428 \U0001D400", "\U00010428\U00010428 \U0001D400")]
    [InlineData("ab\uD800cd \uDC00", "ab cd")]
    [InlineData("١٢ Ⅷ", "١٢ ⅷ")]
    [InlineData(" – !", "")]
    public void Tokens_are_folded_runs_of_letters_and_digits(string text, string expected)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture _ = new(culture);
            Assert.Equal(expected, string.Join(' ', TextTokens.Of(text).Select(token => token.Token)));
        }
    }

    [Fact]
    public void A_token_knows_where_it_stands_with_its_marks()
    {
        const string text = " (Li-ion) cafe\u0301! ";
        Assert.Equal(
            ["Li", "ion", "cafe\u0301"],
            TextTokens.Of(text).Select(token => text.Substring(token.Start, token.Length))
        );
    }

    [Fact]
    public void The_table_does_not_depend_on_the_culture_it_is_computed_under()
    {
        using UnderCulture _ = new("tr-TR");
        char[] table = LetterFold.Computed();
        for (int c = 0; c < table.Length; c++)
        {
            int expected = table[c] == '\uFFFF' ? LetterFold.Dropped : table[c];
            Assert.Equal(expected, LetterFold.Of(c));
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (int c = 0; c <= 0x1FFFF; c++)
        {
            if (c is < 0xD800 or > 0xDFFF && LetterFold.Of(c) is var fold and > 0)
            {
                Assert.Equal(fold, LetterFold.Of(fold));
            }
        }
    }

    // Said once more in another way: the general decomposition of the platform, for the scripts that are decomposed.
    [Fact]
    public void Letters_of_the_three_scripts_lose_their_marks_and_case_as_the_platform_says()
    {
        for (int c = 0xC0; c < 0x2000; c++)
        {
            bool isDecomposed = c is < 0x250 or (>= 0x370 and < 0x530) or >= 0x1E00;
            string letter = char.ConvertFromUtf32(c);
            if (!isDecomposed || !char.IsLetter(letter[0]))
            {
                continue;
            }

            string plain = string.Concat(
                letter
                    .Normalize(NormalizationForm.FormD)
                    .Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark)
            );
            Assert.Equal(plain.ToLowerInvariant(), char.ConvertFromUtf32(LetterFold.Of(c)));
        }
    }
}
