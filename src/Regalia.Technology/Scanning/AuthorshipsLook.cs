using Regalia.Technology.Works;

namespace Regalia.Technology.Scanning;

/// <summary>What completeness needs to know of the authorships of a work that no query matched; ends as soon as it is known.</summary>
internal struct AuthorshipsLook
{
    private const int MostInstitutions = 16;

    /// <summary>Whether any author has an institution.</summary>
    internal bool HasInstitution { get; private set; }

    /// <summary>Whether any author can be located.</summary>
    internal bool IsLocated { get; private set; }

    /// <summary>Looks at an array; <see langword="false"/> if it is not sure.</summary>
    internal bool Read(ReadOnlySpan<byte> authorships)
    {
        (HasInstitution, IsLocated) = (false, false);
        if (authorships.IsEmpty || authorships[0] != '[')
        {
            return true;
        }

        JsonWalk walk = new(authorships);
        walk.Enter();
        while (!(HasInstitution && IsLocated) && walk.HasMore())
        {
            if (walk.First != '{')
            {
                walk.Skip();
            }
            else if (!ReadOne(ref walk))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadOne(ref JsonWalk walk)
    {
        (int institutions, bool isLocated, bool hasSeenInstitutions) = (0, false, false);
        (int countries, bool hasSeenCountries) = (0, false);
        walk.Enter();
        while (walk.HasMore())
        {
            ReadOnlySpan<byte> key = walk.Key();
            if (key.SequenceEqual("institutions"u8))
            {
                if (hasSeenInstitutions || !Institutions(ref walk, out institutions, out isLocated))
                {
                    return false;
                }

                hasSeenInstitutions = true;
            }
            else if (key.SequenceEqual("countries"u8))
            {
                if (hasSeenCountries || !Countries(ref walk, out countries))
                {
                    return false;
                }

                hasSeenCountries = true;
            }
            else if (key.Contains((byte)'\\'))
            {
                return false;
            }
            else
            {
                walk.Skip();
            }
        }

        HasInstitution |= institutions > 0;
        IsLocated |= institutions > 0 ? isLocated || countries == 1 : countries > 0;
        return true;
    }

    private static bool Institutions(ref JsonWalk walk, out int count, out bool isLocated)
    {
        (count, isLocated) = (0, false);
        if (walk.First != '[')
        {
            walk.Skip();
            return true;
        }

        Span<long> known = stackalloc long[MostInstitutions];
        walk.Enter();
        while (walk.HasMore())
        {
            if (walk.First != '{')
            {
                walk.Skip();
                continue;
            }

            if (!Institution(ref walk, out long number, out bool hasCountry) || count == MostInstitutions)
            {
                return false;
            }

            if (number > 0 && !known[..count].Contains(number))
            {
                known[count++] = number;
                isLocated |= hasCountry;
            }
        }

        return true;
    }

    private static bool Institution(ref JsonWalk walk, out long number, out bool hasCountry)
    {
        (number, hasCountry) = (0, false);
        (bool hasSeenId, bool hasSeenCountry) = (false, false);
        walk.Enter();
        while (walk.HasMore())
        {
            ReadOnlySpan<byte> key = walk.Key();
            bool isId = key.SequenceEqual("id"u8);
            bool isCountry = key.SequenceEqual("country_code"u8);
            if (key.Contains((byte)'\\') || (isId && hasSeenId) || (isCountry && hasSeenCountry))
            {
                return false;
            }

            hasSeenId |= isId;
            hasSeenCountry |= isCountry;
            if (!(isId || isCountry) || walk.First != '"')
            {
                walk.Skip();
                continue;
            }

            ReadOnlySpan<byte> text = walk.Text();
            if (text.Contains((byte)'\\'))
            {
                return false;
            }

            if (isCountry)
            {
                hasCountry = IsCountry(text);
            }
            else if (!RecordNumber.TryRead(text, (byte)'I', out number))
            {
                number = 0;
            }
        }

        return true;
    }

    // Different countries: 0, 1 or more (2).
    private static bool Countries(ref JsonWalk walk, out int count)
    {
        count = 0;
        if (walk.First != '[')
        {
            walk.Skip();
            return true;
        }

        ReadOnlySpan<byte> known = default;
        walk.Enter();
        while (walk.HasMore())
        {
            if (walk.First != '"')
            {
                walk.Skip();
                continue;
            }

            ReadOnlySpan<byte> text = walk.Text();
            if (text.Contains((byte)'\\'))
            {
                return false;
            }

            if (IsCountry(text) && !text.SequenceEqual(known))
            {
                count = Math.Min(2, count + 1);
                known = text;
            }
        }

        return true;
    }

    private static bool IsCountry(ReadOnlySpan<byte> text) =>
        text.Length == 2 && char.IsAsciiLetterUpper((char)text[0]) && char.IsAsciiLetterUpper((char)text[1]);
}
