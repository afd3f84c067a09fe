namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>An expression of an ARM template, read: a call, a text or a number, and the steps taken from there.</summary>
internal sealed record ArmExpression(string Head, IReadOnlyList<ArmExpression>? Arguments, IReadOnlyList<ArmExpression> Steps)
{
    public bool IsText => Head.StartsWith('\'');

    /// <summary>Itself and all within it.</summary>
    public IEnumerable<ArmExpression> Within => [this, .. (Arguments ?? []).Concat(Steps).SelectMany(inner => inner.Within)];

    /// <summary>The texts without their quotes.</summary>
    public string Text => Head.Trim('\'');

    public static bool Is(string value) => value is ['[', not '[', .., ']'];

    /// <summary>Reads a value of a template; null when it is no expression but stands for itself.</summary>
    public static ArmExpression? Parse(string value)
    {
        if (!Is(value))
            return null;

        var reader = new Reader(value[1..^1]);
        var read = reader.Read();
        return reader.IsAtEnd ? read : throw new FormatException($"{value} goes on behind its end.");
    }

    public bool Calls(string function) => Arguments is not null && Head.Equals(function, StringComparison.OrdinalIgnoreCase);

    public override string ToString() =>
        Head + (Arguments is null ? "" : $"({string.Join(", ", Arguments)})") + string.Concat(Steps.Select(step => $"[{step}]"));

    private sealed class Reader(string text)
    {
        private int _at;

        public bool IsAtEnd
        {
            get
            {
                while (_at < text.Length && text[_at] == ' ')
                    _at++;
                return _at == text.Length;
            }
        }

        public ArmExpression Read()
        {
            var head = !IsAtEnd && text[_at] == '\'' ? ReadText() : ReadWord();
            var arguments = head[0] != '\'' && TryTake('(') ? ReadArguments() : null;
            var steps = new List<ArmExpression>();
            while (true)
            {
                if (TryTake('.'))
                {
                    steps.Add(new ArmExpression($"'{ReadWord()}'", null, []));
                }
                else if (TryTake('['))
                {
                    steps.Add(Read());
                    Take(']');
                }
                else
                {
                    return new ArmExpression(head, arguments, steps);
                }
            }
        }

        private List<ArmExpression> ReadArguments()
        {
            var arguments = new List<ArmExpression>();
            if (TryTake(')'))
                return arguments;

            do
                arguments.Add(Read());
            while (TryTake(','));
            Take(')');
            return arguments;
        }

        private string ReadText()
        {
            var end = text.IndexOf('\'', _at + 1);
            if (end < 0)
                throw new FormatException($"A text in {text} does not end.");
            var read = text[_at..(end + 1)];
            _at = end + 1;
            return read;
        }

        private string ReadWord()
        {
            var from = _at;
            while (_at < text.Length && char.IsLetterOrDigit(text[_at]))
                _at++;
            return _at > from ? text[from.._at] : throw new FormatException($"At {_at} in {text} something is missing.");
        }

        private bool TryTake(char character)
        {
            if (IsAtEnd || text[_at] != character)
                return false;
            _at++;
            return true;
        }

        private void Take(char character)
        {
            if (!TryTake(character))
                throw new FormatException($"At {_at} in {text} \"{character}\" is missing.");
        }
    }
}
