using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>Running text as HTML. All text of a publication goes through here, so that none of it can be markup.</summary>
internal static class ProseMarkup
{
    // Marks that change the direction of writing for all that follows, unless they are shut in.
    private static readonly SearchValues<char> s_directions = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    /// <summary>Text with its styles and links; a link whose page is not there stands as text.</summary>
    public static RenderFragment Of(Prose? text, PageFrame frame) =>
        builder =>
        {
            foreach (Run run in text?.Runs ?? [])
            {
                string? address = Address(run.Link, frame);
                if (address is not null)
                {
                    Open(builder, run.Link!, address);
                }
                Add(builder, run);
                if (address is not null)
                {
                    builder.CloseElement();
                }
            }
        };

    /// <summary>A heading of a level, 2 to 6.</summary>
    public static RenderFragment Heading(int level, Prose text, PageFrame frame, string? id = null) =>
        builder =>
        {
            builder.OpenElement(
                0,
                level switch
                {
                    <= 2 => "h2",
                    3 => "h3",
                    4 => "h4",
                    5 => "h5",
                    _ => "h6",
                }
            );
            builder.AddAttribute(1, "id", id);
            builder.AddContent(2, Of(text, frame));
            builder.CloseElement();
        };

    /// <summary>Where a link leads, or null for nowhere: only pages that are there, and outside only http and https.</summary>
    public static string? Address(Link? link, PageFrame frame) =>
        link switch
        {
            { Page: { } page } => frame.Href(page),
            { Outside: { IsAbsoluteUri: true, Scheme: "http" or "https" } outside } => outside.AbsoluteUri,
            _ => null,
        };

    private static void Open(RenderTreeBuilder builder, Link link, string address)
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", address);
        if (link.Page is null)
        {
            builder.AddAttribute(2, "class", "outside");
            builder.AddAttribute(3, "rel", "noopener noreferrer external");
        }
    }

    private static void Add(RenderTreeBuilder builder, Run run)
    {
        bool isTurned = run.Text.AsSpan().ContainsAny(s_directions);
        string? element = run.Style switch
        {
            RunStyle.Strong => "strong",
            RunStyle.Quiet => "small",
            RunStyle.Code => "code",
            RunStyle.Quote => "q",
            _ => run.Language is null ? null : "span",
        };
        if (element is not null)
        {
            builder.OpenElement(10, element);
            builder.AddAttribute(11, "lang", run.Language);
        }
        if (isTurned)
        {
            builder.OpenElement(12, "bdi");
        }
        builder.AddContent(13, Written(run.Text));
        if (isTurned)
        {
            builder.CloseElement();
        }
        if (element is not null)
        {
            builder.CloseElement();
        }
    }

    /// <summary>Text without what HTML does not know, not even written as a reference: control characters.</summary>
    public static string Written(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }
        var written = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            written.Append(
                letter switch
                {
                    '\t' or '\n' or '\r' => ' ',
                    _ when char.IsControl(letter) => '\uFFFD',
                    _ => letter,
                }
            );
        }
        return written.ToString();
    }
}
