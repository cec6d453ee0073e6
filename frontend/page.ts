/* What every page looks like. */
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/page.css';
import './styles/panel.css';
import './styles/data.css';
import './styles/edit.css';
import './styles/gazetteer.css';
