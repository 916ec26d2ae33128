using CsCheck;
using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Tests.Classification;

public class PhraseFinderTests
{
    [Theory]
    [InlineData("a spy ship came", "spy ship")]
    [InlineData("A SHIP", "SHIP")]
    [InlineData("shipping", null)]
    [InlineData("airship", null)]
    [InlineData("ship", "ship")]
    [InlineData("(ship)", "ship")]
    [InlineData("ships, ship.", "ship")]
    [InlineData("ship_name", null)]
    [InlineData("ship7", null)]
    [InlineData("shipé", null)]
    [InlineData("ship\u0301", null)]
    [InlineData("ship𝐚", null)]
    [InlineData("𝐚ship", null)]
    [InlineData("ship😀", "ship")]
    [InlineData("ship\ud835", "ship")]
    [InlineData("船ship", null)]
    [InlineData("", null)]
    public void Phrases_are_found_as_whole_words(string text, string? expected)
    {
        PhraseFinder finder = new(["ship", "spy ship"], []);
        (int start, int length) = finder.Find(text);
        Assert.Equal(expected, start < 0 ? null : text.Substring(start, length));
    }

    [Theory]
    [InlineData("ÉTAT", true)]
    [InlineData("étatique", false)]
    [InlineData("l'état.", true)]
    public void Letters_beyond_ASCII_are_letters(string text, bool found) =>
        Assert.Equal(found, new PhraseFinder(["état"], []).Find(text).Start >= 0);

    [Theory]
    [InlineData("no ship", false)]
    [InlineData("no such ship", false)]
    [InlineData("No. A ship", true)]
    [InlineData("no\nship", true)]
    [InlineData("nobody's ship", true)]
    [InlineData("no ship; a ship", true)]
    public void A_word_before_takes_a_phrase_back(string text, bool found) =>
        Assert.Equal(found, new PhraseFinder(["ship"], ["no"]).Find(text).Start >= 0);

    [Fact]
    public void A_word_too_far_before_takes_nothing_back() =>
        Assert.True(new PhraseFinder(["ship"], ["no"]).Find("no " + new string('x', 61) + " ship").Start > 0);

    [Fact]
    public void Every_phrase_is_found_where_a_plain_search_finds_it()
    {
        string[] phrases = ["ab", "a b", "ba", "abab", "b-a"];
        PhraseFinder finder = new(phrases, []);
        Gen.Char["ab -"]
            .Array[0, 30]
            .Sample(characters =>
            {
                string text = new(characters);
                List<(int, int)> expected = [];
                for (int i = 0; i < text.Length; i++)
                {
                    int length = phrases
                        .Where(p =>
                            string.CompareOrdinal(text, i, p, 0, p.Length) == 0
                            && (i == 0 || !char.IsLetter(text[i - 1]))
                            && (i + p.Length == text.Length || !char.IsLetter(text[i + p.Length]))
                        )
                        .Select(p => p.Length)
                        .DefaultIfEmpty(0)
                        .Max();
                    if (length > 0)
                    {
                        expected.Add((i, length));
                        i += length - 1;
                    }
                }

                List<(int, int)> found = [];
                for ((int at, int n) = finder.Find(text); at >= 0; (at, n) = finder.Find(text, at + n))
                {
                    found.Add((at, n));
                }

                Assert.Equal(expected, found);
            });
    }
}
