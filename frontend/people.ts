/* The pages of sign-in and people: style and letters only. */
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/people.css';
