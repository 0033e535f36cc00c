"""English text: how its words are formed, and what its forms say."""
