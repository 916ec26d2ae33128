using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Regalia.Web.Tests.Browser;

/// <summary>
/// WCAG 2.2 A and AA as axe-core checks them. The checker is put into a page once and called there: the package's own call puts it in
/// again each time, and opens another page to sum up what frames found, of which our pages have none.
/// </summary>
internal static class Wcag
{
    // One text of each look, with the line it stands in where it is a link: its colour is held against that of its neighbours.
    private const string Representatives = """
        (() => {
          const looks = new Map();
          for (const e of document.body.querySelectorAll("*")) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.matches("input, select, textarea")) continue;
            if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const chain = [];
            for (let at = e; at; at = at.parentElement) {
              const s = getComputedStyle(at);
              if (at === e) chain.push(s.color, s.fontSize, s.fontWeight, s.textDecorationLine, s.textShadow);
              chain.push(s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position);
            }
            const drawn = e.closest("svg");
            if (e.localName === "a") chain.push(getComputedStyle(e.parentElement).color);
            const key = drawn ? e : chain.join("|");
            if (!looks.has(key)) looks.set(key, e);
          }
          return { include: [...looks.values()] };
        })()
        """;

    // Rules whose outcome hangs on colours; no other sees more than elements, their texts and places.
    private static readonly string[] s_colourRules = ["color-contrast", "link-in-text-block"];

    private static readonly string[] s_tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly string s_checker = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What violates a rule, each with its places; what is folded is unfolded first, for it is not looked at otherwise.
    /// </summary>
    public static Task<string[]> FaultsAsync(IPage page, params string[] more) =>
        FaultsAsync(page, new { type = "tag", values = (string[])[.. s_tags, .. more] }, "document");

    /// <summary>
    /// What violates a rule that hangs on colours. Of all texts of one size and weight, in one colour on the same grounds below each
    /// other, one is looked at, for the others are no less legible; and every text of a drawing, whose ground may be any shape.
    /// </summary>
    public static Task<string[]> ColourFaultsAsync(IPage page) =>
        FaultsAsync(page, new { type = "rule", values = s_colourRules }, Representatives);

    private static async Task<string[]> FaultsAsync(IPage page, object rules, string where)
    {
        await UnfoldAsync(page);
        Assert.Equal(0, await page.Locator("iframe, frame, object, embed").CountAsync());
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(s_checker);
        }
        Outcome outcome = await page.EvaluateAsync<Outcome>(
            $$"""
            async only => {
              const { violations, passes } = await axe.run({{where}}, { runOnly: only, resultTypes: ["violations"] });
              return {
                passes: passes.length,
                violations: violations.map(v =>
                  [`${v.id}: ${v.help}`, ...v.nodes.slice(0, 5).map(n => `${n.target} ${n.html.slice(0, 160)}`)].join("\n  ")),
              };
            }
            """,
            rules
        );
        Assert.True(outcome.Passes > 0, "nothing was checked");
        return outcome.Violations;
    }

    /// <summary>Opens all that is folded.</summary>
    public static Task UnfoldAsync(IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    private sealed class Outcome
    {
        public int Passes { get; set; }

        public string[] Violations { get; set; } = [];
    }
}
